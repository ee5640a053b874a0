-- Who may what, for the policies. Nothing is copied into records: a move in the role tree takes effect with the next
-- statement. The record right is the strongest of: owner, member of the owning group (five levels deep), superior of any
-- of those, the module's default, a sharing rule, a share of the one record; then the role's permission limits it.
-- Policies call these inside (select …), so that PostgreSQL evaluates each once per query. They are plpgsql, whose plans
-- are kept per connection, and safe for parallel queries. `operation` is read, edit, delete or create.

-- ── people, groups, roles ───────────────────────────────────────────────────────────────────────────────────────

-- The groups that hold any of these users, directly, by role, or by nesting.
create function access.groups_of(users uuid[]) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 20 as $$
begin
  return query
    with recursive holder (group_id, depth) as (
      select m.group_id, 1 from identity.group_member m where m.user_id = any (users)
      union
      select m.group_id, 1 from identity."user" u join identity.group_member m on m.role_id = u.role_id
      where u.id = any (users)
      union
      select m.group_id, holder.depth + 1 from holder
      join identity.group_member m on m.member_group_id = holder.group_id
      where holder.depth < 5
    )
    select distinct holder.group_id from holder;
end $$;

-- A group and the groups nested in it, five levels in all.
create function access.groups_within(target uuid) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 5 as $$
begin
  return query
    with recursive part (group_id, depth) as (
      select target, 1
      union
      select m.member_group_id, part.depth + 1 from part
      join identity.group_member m on m.group_id = part.group_id
      where m.member_group_id is not null and part.depth < 5
    )
    select distinct part.group_id from part;
end $$;

-- Users that belong to a group, directly, by role, or by nesting; disabled ones too.
create function access.members_of(target uuid) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 50 as $$
declare
  parts uuid[] := array(select access.groups_within(target));
begin
  return query
    select m.user_id from identity.group_member m where m.group_id = any (parts) and m.user_id is not null
    union
    select u.id from identity.group_member m join identity."user" u on u.role_id = m.role_id
    where m.group_id = any (parts);
end $$;

-- Users below a user in the role tree.
create function access.subordinates_of(superior uuid) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 20 as $$
begin
  return query
    with recursive below (id) as (
      select r.id from identity."user" u join identity.role r on r.parent_id = u.role_id where u.id = superior
      union
      select r.id from below join identity.role r on r.parent_id = below.id
    )
    select u.id from below join identity."user" u on u.role_id = below.id;
end $$;

create function access.is_admin(who uuid) returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return exists (select from identity."user" u where u.id = who and u.admin and u.active);
end $$;

-- The principals whose records are the actor's by person, group and superiority.
create function access.circle() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = '' as $$
declare
  people uuid[] := array(select access.actor() union all select access.subordinates_of(access.actor()));
begin
  return people || array(select access.groups_of(people));
end $$;

-- ── what the role and the token allow ───────────────────────────────────────────────────────────────────────────

-- Whether the token in use, if any, is scoped for an operation on a module: read, write, or one of them for one module;
-- who may write may read.
create function access.in_scope(module text, operation text) returns boolean
language sql stable parallel safe as $$
  select coalesce(current_setting('solmu.scopes', true), '') = ''
    or string_to_array(current_setting('solmu.scopes', true), ',') && (
      array['write', 'write:' || module]
      || case when operation = 'read' then array['read', 'read:' || module] else '{}'::text[] end)
$$;

-- How far the actor's role reaches in each of these modules: NONE, OWN, GROUP, ALL. A role without a line for a module
-- reaches ALL; a token out of scope and a disabled user reach NONE.
create function access.reaches(operation text, modules text[]) returns table (module text, reach text)
language plpgsql stable parallel safe security definer set search_path = '' rows 20 as $$
declare
  who record;
begin
  if access.is_system() then
    return query select m.name, 'ALL' from unnest(modules) m (name);
    return;
  end if;
  select u.admin, u.role_id into who from identity."user" u where u.id = access.actor() and u.active;
  if not found then
    return query select m.name, 'NONE' from unnest(modules) m (name);
    return;
  end if;
  return query
    select m.name, case
      when not access.in_scope(m.name, operation) then 'NONE'
      when who.admin then 'ALL'
      else coalesce(case operation when 'read' then p.read when 'edit' then p.edit when 'delete' then p.delete end, 'ALL')
    end
    from unnest(modules) m (name) left join identity.permission p on p.role_id = who.role_id and p.module = m.name;
end $$;

create function access.reach(module text, operation text) returns text
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return (select r.reach from access.reaches(operation, array[reach.module]) r);
end $$;

create function access.may_create(module text) returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return access.is_system() or access.in_scope(module, 'create') and coalesce((
    select u.admin or coalesce(p.may_create, true)
    from identity."user" u left join identity.permission p on p.role_id = u.role_id and p.module = may_create.module
    where u.id = access.actor() and u.active), false);
end $$;

-- Whether the actor may change the settings of the company: an administrator, whose token, if any, may write everything.
create function access.manages() returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return access.is_system() or access.in_scope('', 'edit') and access.is_admin(access.actor());
end $$;

-- ── records of a module ─────────────────────────────────────────────────────────────────────────────────────────

-- Which of these modules are open to the actor whoever owns the record.
create function access.open_among(operation text, modules text[]) returns setof text
language plpgsql stable parallel safe security definer set search_path = '' rows 10 as $$
declare
  everything boolean := access.is_system() or access.is_admin(access.actor());
  levels text[] := case operation when 'read' then array['READ', 'EDIT'] else array['EDIT'] end;
begin
  return query
    select r.module from access.reaches(operation, modules) r
    left join identity.module_default d on d.module = r.module
    where r.reach = 'ALL' and (everything or d.level = any (levels));
end $$;

-- Whether every record of the module is open to the actor.
create function access.all_rows(module text, operation text) returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return exists (select from access.open_among(operation, array[module]));
end $$;

-- Owners whose records of these modules sharing rules open to a circle of principals: the group that a rule names, the
-- groups nested in it, and the members of all of them.
create function access.ruled_owners(operation text, modules text[], circle uuid[]) returns table (module text, owner_id uuid)
language plpgsql stable parallel safe security definer set search_path = '' rows 100 as $$
begin
  return query
    select r.module, o.id
    from identity.sharing_rule r cross join lateral (
      select access.groups_within(r.from_group_id) union select access.members_of(r.from_group_id)) o (id)
    where r.to_group_id = any (circle) and r.module = any (modules) and (operation = 'read' or r.level = 'EDIT');
end $$;

-- The owners whose records of a module are open to the actor.
create function access.owners(module text, operation text) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = '' as $$
declare
  reach text := access.reach(module, operation);
  mine uuid[];
begin
  if reach = 'NONE' or access.actor() is null then return '{}'; end if;
  if reach = 'OWN' then return array[access.actor()]; end if;
  mine := access.circle();
  if reach = 'GROUP' then return mine; end if;
  return mine || array(select o.owner_id from access.ruled_owners(operation, array[module], mine) o);
end $$;

-- Single records of these modules that are shared with a circle of principals now.
create function access.shared_among(operation text, modules text[], circle uuid[]) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 20 as $$
begin
  return query
    select s.record_id from identity.share s
    where s.principal_id = any (circle) and s.module = any (modules)
      and (s.until is null or s.until > now()) and (operation = 'read' or s.level = 'EDIT');
end $$;

-- Single records of a module shared with the actor, the actor's groups, or subordinates.
create function access.shared(module text, operation text) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  if access.actor() is null or access.reach(module, operation) <> 'ALL' then return '{}'; end if;
  return array(select access.shared_among(operation, array[module], access.circle()));
end $$;

-- ── records of any module, by catalog.record ────────────────────────────────────────────────────────────────────

create function access.all_modules() returns text[]
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return array(select m.name from catalog.module m);
end $$;

-- The modules in which the actor's role reaches so far.
create function access.modules_reaching(operation text, reaching text[]) returns text[]
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return array(select r.module from access.reaches(operation, access.all_modules()) r where r.reach = any (reaching));
end $$;

-- The modules of which every record is open to the actor.
create function access.open_modules(operation text) returns text[]
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return array(select access.open_among(operation, access.all_modules()));
end $$;

-- Owners whose records sharing rules open to the actor, module by module.
create function access.grants(operation text) returns table (module text, owner_id uuid)
language plpgsql stable parallel safe security definer set search_path = '' rows 100 as $$
begin
  if access.actor() is null then return; end if;
  return query
    select g.module, g.owner_id
    from access.ruled_owners(operation, access.modules_reaching(operation, '{ALL}'), access.circle()) g;
end $$;

create function access.shared_records(operation text) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  if access.actor() is null then return '{}'; end if;
  return array(select access.shared_among(operation, access.modules_reaching(operation, '{ALL}'), access.circle()));
end $$;

-- Whether the actor could read a record of a module that this principal owns; for what a record was before it changed.
create function access.reads_of_owner(module text, owner uuid) returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return access.all_rows(module, 'read') or owner = any (access.owners(module, 'read'));
end $$;

-- Whether the actor may do an operation on a record that the actor sees.
create function access.may(operation text, target uuid) returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
declare
  line record;
begin
  select r.module, r.owner_id into line from catalog.record r where r.id = target;
  return found and (
    access.all_rows(line.module, operation) or line.owner_id = any (access.owners(line.module, operation))
    or target = any (access.shared(line.module, operation)));
end $$;

-- The users who may read a record that the actor sees, all or among some; asked when somebody is to be told or offered.
-- The same rules from the record's end: who holds what opens it, by how far a role must reach for that.
create function access.readers(target uuid, among uuid[] default null) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 100 as $$
declare
  line record;
  open boolean;
begin
  select r.module, r.owner_id into line from catalog.record r where r.id = target and r.deleted_at is null;
  if not found then return; end if;
  open := exists (select from identity.module_default d where d.module = line.module and d.level in ('READ', 'EDIT'));
  return query
    with recursive opening (principal_id, least) as (
      select line.owner_id, 'GROUP'
      union
      select r.to_group_id, 'ALL' from identity.sharing_rule r
      where r.module = line.module and (
        line.owner_id in (select access.groups_within(r.from_group_id))
        or line.owner_id in (select access.members_of(r.from_group_id)))
      union
      select s.principal_id, 'ALL' from identity.share s
      where s.record_id = target and (s.until is null or s.until > now())
    ), person (id, least) as (
      select o.principal_id, o.least from opening o
      union
      select m.id, o.least from opening o cross join lateral access.members_of(o.principal_id) m (id)
    ), above (role_id, least) as (
      select r.parent_id, p.least from person p
      join identity."user" u on u.id = p.id join identity.role r on r.id = u.role_id
      union
      select r.parent_id, a.least from above a join identity.role r on r.id = a.role_id
    ), holder (id, least) as (
      select p.id, p.least from person p
      union
      select u.id, a.least from above a join identity."user" u on u.role_id = a.role_id
    )
    select u.id
    from identity."user" u
    left join identity.permission p on p.role_id = u.role_id and p.module = line.module
    where u.active and (among is null or u.id = any (among)) and (
      u.admin
      or coalesce(p.read, 'ALL') = 'ALL' and (open or exists (select from holder h where h.id = u.id))
      or p.read = 'GROUP' and exists (select from holder h where h.id = u.id and h.least = 'GROUP')
      or p.read = 'OWN' and u.id = line.owner_id);
end $$;

grant execute on all functions in schema access to solmu_reader;

-- catalog.record is guarded by the same rules as the tables that it names.
reset role;
alter table catalog.record enable row level security;
create policy read on catalog.record for select using (
  (deleted_at is null or (select access.sees_deleted()))
  and (module = any ((select access.open_modules('read'))::text[])
       or owner_id = (select access.actor()) and module = any ((select access.modules_reaching('read', '{OWN}'))::text[])
       or owner_id = any ((select access.circle())::uuid[])
          and module = any ((select access.modules_reaching('read', '{GROUP,ALL}'))::text[])
       or (module, owner_id) in (select g.module, g.owner_id from access.grants('read') g)
       or id = any ((select access.shared_records('read'))::uuid[])));
