-- Who may what, for the policies. Nothing is copied into records: a move in the role tree takes effect with the next
-- statement. The record right is the strongest of: owner, member of the owning group (five levels deep), superior of any
-- of those, the module's default, a sharing rule, a share of the one record; then the role's permission limits it.
-- Policies call these inside (select …), so that PostgreSQL evaluates each once per query.

-- The groups that a set of users belongs to, directly, by role, or by nesting.
create function access.groups_of(users uuid[]) returns setof uuid
language sql stable security definer set search_path = '' rows 20 as $$
  with recursive member (group_id, depth) as (
    select m.group_id, 1 from identity.group_member m
    where m.user_id = any (users)
       or m.role_id in (select u.role_id from identity."user" u where u.id = any (users))
    union
    select m.group_id, member.depth + 1 from member
    join identity.group_member m on m.member_group_id = member.group_id
    where member.depth < 5
  )
  select distinct group_id from member
$$;

-- Users below a user in the role tree.
create function access.subordinates_of(superior uuid) returns setof uuid
language sql stable security definer set search_path = '' rows 20 as $$
  with recursive below (id) as (
    select r.id from identity.role r join identity."user" u on u.role_id = r.parent_id where u.id = superior
    union
    select r.id from identity.role r join below on r.parent_id = below.id
  )
  select u.id from identity."user" u join below on below.id = u.role_id
$$;

create function access.is_admin(who uuid) returns boolean
language sql stable security definer set search_path = '' as
  $$ select exists (select from identity."user" u where u.id = who and u.admin and u.active) $$;

-- Whether the token in use, if any, is scoped for an operation on a module.
create function access.in_scope(module text, operation text) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(current_setting('solmu.scopes', true), '') = ''
    or string_to_array(current_setting('solmu.scopes', true), ',') && (
      array[case when operation = 'read' then 'read' else 'write' end,
            case when operation = 'read' then 'read' else 'write' end || ':' || module]
      || case when operation = 'read' then array['write', 'write:' || module] else '{}'::text[] end)
$$;

-- How far the actor's role reaches in a module: NONE, OWN, GROUP, ALL. A role without a line for the module reaches ALL.
create function access.reach(module text, operation text) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when access.is_system() then 'ALL'
    when not access.in_scope(module, operation) then 'NONE'
    else coalesce((
      select case when u.admin then 'ALL' else coalesce(
        case operation when 'read' then p.read when 'edit' then p.edit when 'delete' then p.delete end, 'ALL') end
      from identity."user" u left join identity.permission p on p.role_id = u.role_id and p.module = reach.module
      where u.id = access.actor() and u.active), 'NONE')
  end
$$;

create function access.may_create(module text) returns boolean
language sql stable security definer set search_path = '' as $$
  select access.is_system() or access.in_scope(module, 'create') and coalesce((
    select u.admin or coalesce(p.may_create, true)
    from identity."user" u left join identity.permission p on p.role_id = u.role_id and p.module = may_create.module
    where u.id = access.actor() and u.active), false)
$$;

-- Whether every record of the module is open to the actor.
create function access.all_rows(module text, operation text) returns boolean
language sql stable security definer set search_path = '' as $$
  select access.is_system() or access.reach(module, operation) = 'ALL' and (
    access.is_admin(access.actor())
    or exists (select from identity.module_default d where d.module = all_rows.module
               and d.level = any (case operation when 'read' then array['READ', 'EDIT'] else array['EDIT'] end)))
$$;

-- The principals whose records are the actor's by person, group and superiority.
create function access.circle() returns uuid[]
language sql stable security definer set search_path = '' as $$
  with people as (
    select access.actor() as id union all select access.subordinates_of(access.actor())
  ), ids as (select array_agg(id) as list from people)
  select ids.list || array(select access.groups_of(ids.list)) from ids
$$;

-- The owners whose records of a module are open to the actor.
create function access.owners(module text, operation text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  reach text := access.reach(module, operation);
  mine uuid[];
begin
  if reach = 'NONE' or access.actor() is null then return '{}'; end if;
  if reach = 'OWN' then return array[access.actor()]; end if;
  mine := access.circle();
  if reach = 'GROUP' then return mine; end if;
  return mine || array(
    select rule.from_group_id from identity.sharing_rule rule
    where rule.module = owners.module and rule.to_group_id = any (mine) and (operation = 'read' or rule.level = 'EDIT')
    union
    select m.user_id from identity.sharing_rule rule join access.members_of(rule.from_group_id) m (user_id) on true
    where rule.module = owners.module and rule.to_group_id = any (mine) and (operation = 'read' or rule.level = 'EDIT'));
end $$;

-- Users that belong to a group, directly, by role, or by nesting.
create function access.members_of(target uuid) returns setof uuid
language sql stable security definer set search_path = '' rows 50 as $$
  with recursive part (group_id, depth) as (
    select target, 1
    union
    select m.member_group_id, part.depth + 1 from part
    join identity.group_member m on m.group_id = part.group_id
    where m.member_group_id is not null and part.depth < 5
  )
  select distinct u.id from part
  join identity.group_member m on m.group_id = part.group_id
  join identity."user" u on u.id = m.user_id or u.role_id = m.role_id
$$;

-- Single records of a module shared with the actor or the actor's groups.
create function access.shared(module text, operation text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if access.actor() is null or access.reach(module, operation) = 'NONE' then return '{}'; end if;
  return array(
    select s.record_id from identity.share s
    where s.principal_id = any (array[access.actor()] || array(select access.groups_of(array[access.actor()])))
      and s.module = shared.module and (s.until is null or s.until > now()) and (operation = 'read' or s.level = 'EDIT'));
end $$;

-- ── the same over all modules at once, for catalog.record ───────────────────────────────────────────────────────

create function access.open_modules(operation text) returns text[]
language sql stable security definer set search_path = '' as
  $$ select array(select m.name from catalog.module m where access.all_rows(m.name, operation)) $$;

create function access.grants(operation text) returns table (module text, owner_id uuid)
language sql stable security definer set search_path = '' rows 500 as
  $$ select m.name, o.id from catalog.module m cross join lateral unnest(access.owners(m.name, operation)) o (id) $$;

create function access.shared_records(operation text) returns uuid[]
language sql stable security definer set search_path = '' as
  $$ select array(select s.id from catalog.module m cross join lateral unnest(access.shared(m.name, operation)) s (id)) $$;

-- Whether the actor could read a record of a module that this principal owns; for what a record was before it changed.
create function access.reads_of_owner(module text, owner uuid) returns boolean
language sql stable security definer set search_path = '' as
  $$ select access.all_rows(module, 'read') or owner = any (access.owners(module, 'read')) $$;

-- The users who may read a record now, all or among some. One row per user; asked when somebody is to be told or offered.
create function access.readers(target uuid, among uuid[] default null) returns setof uuid
language plpgsql stable security definer set search_path = '' rows 100 as $$
declare
  person uuid;
  before text := current_setting('solmu.actor', true);
  scopes text := current_setting('solmu.scopes', true);
  line record;
begin
  select r.module, r.owner_id into line from catalog.record r where r.id = target and r.deleted_at is null;
  if not found then return; end if;
  perform set_config('solmu.scopes', '', true);
  for person in select u.id from identity."user" u where u.active and (among is null or u.id = any (among)) loop
    perform set_config('solmu.actor', person::text, true);
    if access.all_rows(line.module, 'read') or line.owner_id = any (access.owners(line.module, 'read'))
       or target = any (access.shared(line.module, 'read')) then
      return next person;
    end if;
  end loop;
  perform set_config('solmu.actor', coalesce(before, ''), true);
  perform set_config('solmu.scopes', coalesce(scopes, ''), true);
end $$;

grant execute on all functions in schema access to solmu_reader;

-- catalog.record is guarded by the same rules as the tables that it names.
reset role;
alter table catalog.record enable row level security;
create policy read on catalog.record for select using (
  (deleted_at is null or (select access.sees_deleted()))
  and (module = any ((select access.open_modules('read'))::text[])
       or (module, owner_id) in (select g.module, g.owner_id from access.grants('read') g)
       or id = any ((select access.shared_records('read'))::uuid[])));
