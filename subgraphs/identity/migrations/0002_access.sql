-- Who may what, for the policies. Nothing is copied into records: a move in the role tree takes effect with the next
-- statement. The record right is the strongest of: owner, member of the owning group (five levels deep), superior of any
-- of those, the module's default, a sharing rule, a share of the one record; then the role's permission limits it.
-- Policies call these inside (select …), so that PostgreSQL evaluates each once per query. They are plpgsql, whose plans
-- are kept per connection, and safe for parallel queries; what has been kept is found by plain SQL, which becomes part of the
-- query, and what has not by the function of that name with `_now`. What reads identity's tables does so as their owner; the rest only
-- puts together. `operation` is read, edit, delete or create.

-- ── what a connection keeps ─────────────────────────────────────────────────────────────────────────────────────

-- Counts the changes of anything that rights follow from, but for shares of single records, which are looked up each time.
create table access.revision (
  one boolean primary key default true check (one),
  number bigint not null
);
insert into access.revision (number) values (1);

create function access.revise() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update access.revision set number = number + 1;
  perform set_config('solmu.rights', '', true); -- this transaction sees its own change with the next statement
  return null;
end $$;
create trigger a_revise after insert or delete or truncate or update of role_id, active, admin on identity."user"
  for each statement execute function access.revise();
do $$
declare name text;
begin
  foreach name in array '{role,permission,field_permission,group_member,module_default,sharing_rule}'::text[] loop
    execute format('create trigger a_revise after insert or update or delete or truncate on identity.%I
      for each statement execute function access.revise()', name);
  end loop;
end $$;

-- The setting in which a connection keeps something of an actor's rights: there is room for sixteen actors.
create function access.slot(actor text, kind text) returns text language sql immutable parallel safe as
  $$ select 'solmu.kept_' || right(actor, 1) || '_' || kind $$;

-- What the connection has kept, when it is of this actor and access.recall has found it to be of now; null otherwise. Plain
-- SQL, which becomes part of the expressions that use it.
create function access.kept(kind text) returns text language sql stable parallel safe as $$
  select case when left(current_setting('solmu.rights', true), 36) = current_setting('solmu.actor', true)
      and starts_with(current_setting(access.slot(current_setting('solmu.actor', true), kind), true), current_setting('solmu.rights', true))
    then substr(current_setting(access.slot(current_setting('solmu.actor', true), kind), true), length(current_setting('solmu.rights', true)) + 1) end
$$;

-- ── people, groups, roles ───────────────────────────────────────────────────────────────────────────────────────

-- Each walk goes level by level over whole sets: a set comes by index, and a group or role that was met is not met again.

-- Groups, and the groups that hold them: five levels in all.
create function access.groups_above(seeds uuid[]) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = '' as $$
declare
  found_groups uuid[] := seeds;
  level uuid[] := seeds;
begin
  for depth in 2 .. 5 loop
    level := array(select distinct m.group_id from identity.group_member m
                   where m.member_group_id = any (level) and m.group_id <> all (found_groups));
    exit when level = '{}';
    found_groups := found_groups || level;
  end loop;
  return found_groups;
end $$;

-- Groups, and the groups that are in them: five levels in all.
create function access.groups_within(seeds uuid[]) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = '' as $$
declare
  found_groups uuid[] := seeds;
  level uuid[] := seeds;
begin
  for depth in 2 .. 5 loop
    level := array(select distinct m.member_group_id from identity.group_member m
                   where m.group_id = any (level) and m.member_group_id is not null
                     and m.member_group_id <> all (found_groups));
    exit when level = '{}';
    found_groups := found_groups || level;
  end loop;
  return found_groups;
end $$;

-- The groups that hold any of these users, directly, by role, or by nesting.
create function access.groups_of(users uuid[]) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 20 as $$
declare
  roles uuid[] := array(select distinct u.role_id from identity."user" u where u.id = any (users) and u.role_id is not null);
begin
  return query select unnest(access.groups_above(array(
    select m.group_id from identity.group_member m where m.user_id = any (users)
    union
    select m.group_id from identity.group_member m where m.role_id = any (roles))));
end $$;

-- Users that belong to groups as access.groups_within tells them; disabled ones too.
create function access.members_within(parts uuid[]) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 50 as $$
declare
  roles uuid[] := array(select distinct m.role_id from identity.group_member m where m.group_id = any (parts) and m.role_id is not null);
begin
  return query
    select m.user_id from identity.group_member m where m.group_id = any (parts) and m.user_id is not null
    union
    select u.id from identity."user" u where u.role_id = any (roles);
end $$;

-- Users that belong to a group, directly, by role, or by nesting; disabled ones too.
create function access.members_of(target uuid) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 50 as $$
begin
  return query select access.members_within(access.groups_within(array[target]));
end $$;

-- Users below a user in the role tree.
create function access.subordinates_of(superior uuid) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 20 as $$
declare
  level uuid[] := array(select u.role_id from identity."user" u where u.id = superior and u.role_id is not null);
  below uuid[] := '{}';
begin
  loop
    level := array(select r.id from identity.role r where r.parent_id = any (level) and r.id <> all (below));
    exit when level = '{}';
    below := below || level;
  end loop;
  if below = '{}' then return; end if;
  return query select u.id from identity."user" u where u.role_id = any (below);
end $$;

-- The users behind principals (themselves, members of groups) and everybody above them in the role tree: whose circle
-- holds one of the principals.
create function access.holders_of(principals uuid[]) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 50 as $$
declare
  people uuid[] := principals || array(select access.members_within(access.groups_within(principals)));
  level uuid[] := array(select distinct r.parent_id from identity."user" u join identity.role r on r.id = u.role_id
                        where u.id = any (people) and r.parent_id is not null);
  above uuid[] := level;
begin
  loop
    level := array(select distinct r.parent_id from identity.role r
                   where r.id = any (level) and r.parent_id is not null and r.parent_id <> all (above));
    exit when level = '{}';
    above := above || level;
  end loop;
  return query
    select unnest(people)
    union
    select u.id from identity."user" u where u.role_id = any (above);
end $$;

create function access.is_admin(who uuid) returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return exists (select from identity."user" u where u.id = who and u.admin and u.active);
end $$;

-- The principals whose records are the actor's by person, group and superiority.
create function access.circle_now() returns uuid[]
language plpgsql stable parallel safe as $$
declare
  people uuid[];
begin
  perform access.me();
  people := array(select access.actor() union all select access.subordinates_of(access.actor()));
  return people || array(select access.groups_of(people));
end $$;

create function access.circle() returns uuid[] language sql stable parallel safe as
  $$ select coalesce(access.kept('circle')::uuid[], access.circle_now()) $$;

-- The principals that are the actor: the person and the groups that they belong to, and nobody who is below.
create function access.confidants() returns uuid[]
language plpgsql stable parallel safe as $$
begin
  return array(select access.me() union all select access.groups_of(array[access.me()]));
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
-- reaches ALL; a token out of scope, a disabled user and a module that is switched off reach NONE.
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
      when not access.in_scope(m.name, operation) or s.disabled then 'NONE'
      when who.admin then 'ALL'
      else coalesce(case operation when 'read' then p.read when 'edit' then p.edit when 'delete' then p.delete end, 'ALL')
    end
    from unnest(modules) m (name) left join identity.permission p on p.role_id = who.role_id and p.module = m.name
    left join catalog.module_setting s on s.module = m.name;
end $$;

-- Whether administrators have switched a module off: then nobody has it, and its records are kept.
create function access.is_off(module text) returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return exists (select from catalog.module_setting s where s.module = is_off.module and s.disabled);
end $$;

create function access.reach_now(module text, operation text) returns text
language plpgsql stable parallel safe as $$
begin
  return (select r.reach from access.reaches(operation, array[module]) r);
end $$;

create function access.reach(module text, operation text) returns text language sql stable parallel safe as $$
  select coalesce(case when access.in_scope(module, operation) then split_part(access.kept(module || '_' || operation), ' ', 1) end,
    access.reach_now(module, operation))
$$;

create function access.may_create(module text) returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return access.is_system() or access.in_scope(module, 'create') and not access.is_off(module) and coalesce((
    select u.admin or coalesce(p.may_create, true)
    from identity."user" u left join identity.permission p on p.role_id = u.role_id and p.module = may_create.module
    where u.id = access.actor() and u.active), false);
end $$;

-- Which fields a role may only read (READ) or not even read (NONE); what is made of a hidden field is hidden with it.
create function access.limits_of(role uuid) returns table (module text, field text, column_name text, level text)
language plpgsql stable parallel safe security definer set search_path = '' rows 20 as $$
begin
  return query
    select f.module, f.name, f.column_name, min(p.level)
    from identity.field_permission p
    join catalog.field f on f.module = p.module and (f.name = p.field or p.level = 'NONE' and p.field = any (f.derived_from))
    where p.role_id = limits_of.role group by 1, 2, 3;
end $$;

create function access.field_limits_now() returns text
language plpgsql stable parallel safe security definer set search_path = '' as $$
declare
  who record;
begin
  select u.admin, u.role_id into who from identity."user" u where u.id = access.actor() and u.active;
  if not found or who.admin or who.role_id is null then return ''; end if;
  return coalesce((select string_agg(l.module || '.' || l.field || '=' || l.level, ' ' order by l.module, l.field)
                   from access.limits_of(who.role_id) l), '');
end $$;

-- The fields that the actor may not read or not write, such as "potentials.amount=NONE potentials.product=READ".
create function access.field_limits() returns text language sql stable parallel safe as
  $$ select coalesce(access.kept('fields'), access.field_limits_now()) $$;

-- Whether a field is hidden from the actor.
create function access.hides(module text, field text) returns boolean language sql stable parallel safe as
  $$ select position(' ' || module || '.' || field || '=NONE ' in ' ' || access.field_limits() || ' ') > 0 $$;

-- The fields that are hidden from each of these users, such as "potentials.amount"; nothing of those from whom none is.
create function access.hidden_from(among uuid[]) returns table (user_id uuid, fields text[])
language plpgsql stable parallel safe security definer set search_path = '' rows 10 as $$
begin
  return query
    select u.id, array_agg(l.module || '.' || l.field order by l.module, l.field)
    from identity."user" u cross join lateral access.limits_of(u.role_id) l
    where u.id = any (among) and not u.admin and l.level = 'NONE' group by u.id;
end $$;

-- Those among these users from whom every one of some columns of a module is hidden: to them it has not changed.
create function access.blind_to(module text, columns text[], among uuid[]) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 10 as $$
begin
  return query
    select u.id from identity."user" u
    where u.id = any (among) and not u.admin and u.role_id is not null and columns <> '{}'
      and columns <@ array(select l.column_name from access.limits_of(u.role_id) l where l.module = blind_to.module and l.level = 'NONE');
end $$;

-- Whether the actor may take a module's lists away as files; no more than may be read.
create function access.may_export(module text) returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return access.is_system() or access.in_scope(module, 'read') and coalesce((
    select u.admin or coalesce(p.export, true)
    from identity."user" u left join identity.permission p on p.role_id = u.role_id and p.module = may_export.module
    where u.id = access.actor() and u.active), false);
end $$;

-- Whether the actor may bring records into a module from files; no more than may be created and edited.
create function access.may_import(module text) returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return access.is_system() or access.in_scope(module, 'edit') and coalesce((
    select u.admin or coalesce(p.import, true)
    from identity."user" u left join identity.permission p on p.role_id = u.role_id and p.module = may_import.module
    where u.id = access.actor() and u.active), false);
end $$;

-- Whether the actor may change many records of a module at once; no more than may be edited one by one.
create function access.may_mass_edit(module text) returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return access.is_system() or access.in_scope(module, 'edit') and coalesce((
    select u.admin or coalesce(p.mass_edit, true)
    from identity."user" u left join identity.permission p on p.role_id = u.role_id and p.module = may_mass_edit.module
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
create function access.all_rows_now(module text, operation text) returns boolean
language plpgsql stable parallel safe as $$
begin
  return exists (select from access.open_among(operation, array[module]));
end $$;

create function access.all_rows(module text, operation text) returns boolean language sql stable parallel safe as $$
  select coalesce(split_part(access.kept(module || '_' || operation), ' ', 2) = 'all' and access.in_scope(module, operation),
    access.all_rows_now(module, operation))
$$;

-- Owners whose records of a module sharing rules open to a circle of principals: the group that a rule names, the groups
-- nested in it, and the members of all of them.
create function access.ruled_owners(operation text, module text, circle uuid[]) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' rows 100 as $$
declare
  shared_groups uuid[] := array(
    select r.from_group_id from identity.sharing_rule r
    where r.module = ruled_owners.module and r.to_group_id = any (circle) and (operation = 'read' or r.level = 'EDIT'));
begin
  if shared_groups = '{}' then return; end if;
  shared_groups := access.groups_within(shared_groups);
  return query select unnest(shared_groups) union all select access.members_within(shared_groups);
end $$;

-- The owners whose records of a module are open to the actor.
create function access.owners_now(module text, operation text) returns uuid[]
language plpgsql stable parallel safe as $$
declare
  reach text := access.reach(module, operation);
  mine uuid[];
begin
  perform access.me();
  if reach = 'NONE' or access.actor() is null then return '{}'; end if;
  if reach = 'OWN' then return array[access.actor()]; end if;
  mine := access.circle();
  if reach = 'GROUP' then return mine; end if;
  return mine || array(select access.ruled_owners(operation, module, mine));
end $$;

create function access.owners(module text, operation text) returns uuid[] language sql stable parallel safe as $$
  select coalesce(case when access.in_scope(module, operation)
      then access.kept(split_part(access.kept(module || '_' || operation), ' ', 3))::uuid[] end,
    access.owners_now(module, operation))
$$;

-- Keeps the actor's rights in the connection's settings, under a mark: the circle, and of each module how far the role
-- reaches, whether it is open altogether, and where the owners in sight are kept. A token narrows them when they are asked.
create function access.keep(mark text) returns void language plpgsql security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor');
  scopes text := current_setting('solmu.scopes', true);
  audience text := current_setting('solmu.audience', true);
  circle uuid[];
  operation text;
begin
  perform set_config('solmu.scopes', '', true), set_config('solmu.audience', '', true);
  circle := access.circle();
  perform set_config(access.slot(actor, 'circle'), mark || circle::text, false),
    set_config(access.slot(actor, 'fields'), mark || access.field_limits_now(), false),
    set_config(access.slot(actor, 'nobody'), mark || '{}', false),
    set_config(access.slot(actor, 'self'), mark || array[actor]::text, false);
  foreach operation in array '{read,edit}'::text[] loop
    perform set_config(access.slot(actor, r.module || '_' || operation),
      mark || concat_ws(' ', r.reach, case when o.module is null then 'some' else 'all' end,
        case when r.reach = 'NONE' then 'nobody' when r.reach = 'OWN' then 'self'
             when r.reach = 'GROUP' or ruled.ids = '{}' then 'circle' else r.module || '_owners_' || operation end), false),
      set_config(access.slot(actor, r.module || '_owners_' || operation),
        case when ruled.ids = '{}' then '' else mark || (circle || ruled.ids)::text end, false)
    from access.reaches(operation, access.all_modules()) r
    left join access.open_among(operation, access.all_modules()) o (module) on o.module = r.module
    cross join lateral (select array(select access.ruled_owners(operation, r.module, circle))) ruled (ids)
    where r.module ~ '^\w+$';
  end loop;
  perform set_config('solmu.scopes', coalesce(scopes, ''), true), set_config('solmu.audience', coalesce(audience, ''), true);
end $$;

-- Called when a transaction begins in somebody's name: what the connection has kept of that actor's rights serves, as long as
-- nothing that they follow from has changed. Without this call all is worked out each time it is asked.
create function access.recall() returns void language plpgsql security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor', true);
  mark text;
begin
  perform set_config('solmu.rights', '', true);
  -- For an audience nothing that depends on the person may be at hand.
  if coalesce(length(actor), 0) <> 36 or coalesce(current_setting('solmu.audience', true), '') <> '' then return; end if;
  -- The number first: rights newer than it are only worked out once more, older ones would stay.
  mark := actor || ' ' || (select v.number from access.revision v) || ' ';
  if starts_with(current_setting(access.slot(actor, 'circle'), true), mark) is not true then perform access.keep(mark); end if;
  perform set_config('solmu.rights', mark, true);
end $$;

-- Single records of these modules that are shared with a circle of principals now.
create function access.shared_with(circle uuid[], modules text[], operation text) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return array(
    select s.record_id from identity.share s
    where s.principal_id = any (circle) and s.module = any (modules)
      and (s.until is null or s.until > now()) and (operation = 'read' or s.level = 'EDIT'));
end $$;

-- Single records of a module shared with the actor, the actor's groups, or subordinates.
create function access.shared(module text, operation text) returns uuid[] language sql stable parallel safe as $$
  select case when access.actor() is null or access.reach(module, operation) <> 'ALL' then '{}'
    else access.shared_with(access.circle(), array[module], operation) end
$$;

-- Single records of a module that are open to the actor: those shared, and those being written.
create function access.singles(module text, operation text) returns uuid[] language sql stable parallel safe as $$
  select case when access.writing() is null then access.shared(module, operation)
    else access.shared(module, operation) || access.writing() end
$$;

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
  if access.actor() is null or not exists (select from identity.sharing_rule) then return; end if;
  return query
    with asker (circle) as (select access.circle())
    select r.module, o.id
    from access.reaches(operation, access.all_modules()) r cross join asker
    cross join lateral access.ruled_owners(operation, r.module, asker.circle) o (id)
    where r.reach = 'ALL';
end $$;

-- Single records of any module that are open to the actor: those shared, and those being written.
create function access.shared_records(operation text) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  if access.actor() is null then return '{}'; end if;
  return access.shared_with(access.circle(), access.modules_reaching(operation, '{ALL}'), operation) || access.writing();
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
  select r.module, r.owner_id, r.confided into line from catalog.record r where r.id = target;
  if line.confided and not access.is_system() and line.owner_id <> all (access.confidants()) then return false; end if;
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
  owning uuid[];
  given uuid[];
begin
  select r.module, r.owner_id, r.confided into line from catalog.record r where r.id = target and r.deleted_at is null;
  if not found or access.is_off(line.module) then return; end if;
  open := exists (select from identity.module_default d where d.module = line.module and d.level in ('READ', 'EDIT'));
  owning := access.groups_above(array[line.owner_id]) || array(select access.groups_of(array[line.owner_id]));
  given := array(
    select r.to_group_id from identity.sharing_rule r where r.module = line.module and r.from_group_id = any (owning)
    union all
    select s.principal_id from identity.share s where s.record_id = target and (s.until is null or s.until > now()));
  return query
    select u.id
    from identity."user" u
    left join identity.permission p on p.role_id = u.role_id and p.module = line.module
    where u.active and (among is null or u.id = any (among))
      and (not line.confided or u.id = line.owner_id or u.id in (select access.members_of(line.owner_id))) and (
      u.admin
      or coalesce(p.read, 'ALL') = 'ALL' and open
      or coalesce(p.read, 'ALL') in ('GROUP', 'ALL') and u.id in (select access.holders_of(array[line.owner_id]))
      or coalesce(p.read, 'ALL') = 'ALL' and u.id in (select access.holders_of(given))
      or p.read = 'OWN' and u.id = line.owner_id);
end $$;

grant execute on all functions in schema access to solmu_reader;

-- catalog.record is guarded by the same rules as the tables that it names.
reset role;
alter table catalog.record enable row level security;
create policy read on catalog.record for select using (
  (deleted_at is null or (select access.sees_deleted()))
  and (module = any ((select access.open_modules('read'))::text[])
       or owner_id = (select access.me()) and module = any ((select access.modules_reaching('read', '{OWN}'))::text[])
       or owner_id in (select unnest((select access.circle())::uuid[]))
          and module = any ((select access.modules_reaching('read', '{GROUP,ALL}'))::text[])
       or (module, owner_id) in (select g.module, g.owner_id from access.grants('read') g)
       or id in (select unnest((select access.shared_records('read'))::uuid[]))));
create policy confided on catalog.record as restrictive for select using (not confided or (select access.is_system())
  or owner_id in (select unnest((select access.confidants())::uuid[])) or id in (select unnest((select access.writing())::uuid[])));

-- What was removed for good is nobody's any more; administrators may know that it was.
create policy purged on history.change for select using (kind = 'PURGED' and (select access.manages()));
