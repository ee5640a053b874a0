-- People, groups, roles, and how they sign in.
create table identity.company (
  one boolean primary key default true check (one),
  name text not null,
  time_zone text not null default 'Europe/Helsinki',
  currency char(3) not null default 'EUR',
  demo boolean not null default false
);

create table identity.role (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 100),
  parent_id uuid references identity.role,
  version int not null default 1
);
create unique index role_name on identity.role (lower(name));
create index role_parent on identity.role (parent_id);
comment on index identity.role_name is '{"code": "NAME_TAKEN", "field": "name"}';

create table identity.permission (
  role_id uuid not null references identity.role on delete cascade,
  module text not null,
  may_create boolean not null default true,
  read text not null default 'ALL' check (read in ('NONE', 'OWN', 'GROUP', 'ALL')),
  edit text not null default 'ALL' check (edit in ('NONE', 'OWN', 'GROUP', 'ALL')),
  delete text not null default 'ALL' check (delete in ('NONE', 'OWN', 'GROUP', 'ALL')),
  mass_edit boolean not null default true,
  export boolean not null default true,
  import boolean not null default true,
  primary key (role_id, module)
);

-- Fields that a role may only read, or not even read; all others it may as the records that they stand in.
create table identity.field_permission (
  role_id uuid not null references identity.role on delete cascade,
  module text not null,
  field text not null,
  level text not null check (level in ('NONE', 'READ')),
  primary key (role_id, module, field)
);

create table identity."user" (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email)),
  title text,
  role_id uuid references identity.role,
  active boolean not null default true,
  admin boolean not null default false,
  language text not null default 'fi' check (language in ('fi', 'en')),
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  last_sign_in_at timestamptz,
  created_at timestamptz not null default now(),
  version int not null default 1
);
create unique index user_email on identity."user" (email);
create index user_role on identity."user" (role_id);
create index user_name on identity."user" (name, id);
comment on index identity.user_email is '{"code": "EMAIL_TAKEN", "field": "email"}';

-- How a person proves to be the one; apart from the person, so that no list can carry it away.
create table identity.credential (
  user_id uuid primary key references identity."user" on delete cascade,
  password_hash text,
  -- sealed with the installation's secret
  totp_secret text,
  totp_pending text,
  -- The time step of the last code that was taken: each code is good once.
  totp_step bigint not null default 0,
  -- Whether the password is the one that the demo company shows on its sign-in page.
  demo boolean not null default false
);

create table identity."group" (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 100),
  version int not null default 1
);
create unique index group_name on identity."group" (lower(name));
comment on index identity.group_name is '{"code": "NAME_TAKEN", "field": "name"}';

-- A member is a user, a group or a role.
create table identity.group_member (
  group_id uuid not null references identity."group" on delete cascade,
  user_id uuid references identity."user" on delete cascade,
  member_group_id uuid references identity."group" on delete cascade,
  role_id uuid references identity.role on delete cascade,
  check (num_nonnulls(user_id, member_group_id, role_id) = 1),
  unique nulls not distinct (group_id, user_id, member_group_id, role_id)
);
create index group_member_user on identity.group_member (user_id) where user_id is not null;
create index group_member_group on identity.group_member (member_group_id) where member_group_id is not null;
create index group_member_nested on identity.group_member (group_id) where member_group_id is not null;
create index group_member_role on identity.group_member (role_id) where role_id is not null;
create index group_member_held_role on identity.group_member (group_id) where role_id is not null;

create table identity.module_default (
  module text primary key,
  level text not null check (level in ('PRIVATE', 'READ', 'EDIT'))
);

create table identity.sharing_rule (
  id uuid primary key default uuidv7(),
  module text not null,
  from_group_id uuid not null references identity."group" on delete cascade,
  to_group_id uuid not null references identity."group" on delete cascade,
  level text not null check (level in ('READ', 'EDIT')),
  constraint sharing_rule_once unique (module, from_group_id, to_group_id)
);
create index sharing_rule_to on identity.sharing_rule (to_group_id, module);
comment on index identity.sharing_rule_once is '{"code": "CONFLICT", "field": "toGroupId"}';

create table identity.share (
  id uuid primary key default uuidv7(),
  module text not null,
  record_id uuid not null,
  principal_id uuid not null,
  level text not null check (level in ('READ', 'EDIT')),
  until timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  unique (record_id, principal_id)
);
create index share_principal on identity.share (principal_id, module);

create table identity.session (
  id uuid primary key default uuidv7(),
  user_id uuid not null references identity."user" on delete cascade,
  token_hash bytea not null unique,
  user_agent text,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_of_user on identity.session (user_id);

create table identity.api_token (
  id uuid primary key default uuidv7(),
  user_id uuid not null references identity."user" on delete cascade,
  name text not null check (length(name) between 1 and 100),
  prefix text not null,
  token_hash bytea not null unique,
  -- Never empty: an empty list would mean no narrowing.
  scopes text[] not null check (cardinality(scopes) > 0),
  expires_at timestamptz,
  last_used_at timestamptz,
  created_at timestamptz not null default now()
);
create index api_token_of_user on identity.api_token (user_id);

-- Links of invitations and password resets: single use, hashed.
create table identity.password_link (
  token_hash bytea primary key,
  user_id uuid not null references identity."user" on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_link_of_user on identity.password_link (user_id);

-- Tries to prove who one is, by what is tried (an address, a network address; hashed), to slow down guessing.
create table identity.attempt (
  key text not null,
  at timestamptz not null default now()
);
create index attempt_key on identity.attempt (key, at);

-- Names of people and groups are known to everybody who is signed in.
create view identity_public.principal as
  select id, 'USER' as kind, name, active, 'usr' as prefix from identity."user"
  union all
  select id, 'GROUP', name, true, 'grp' from identity."group";
create view identity_public.person as select id, name, email, active, language, admin, role_id from identity."user";
create view identity_public.company as select name, time_zone, currency from identity.company;
grant select on identity_public.principal, identity_public.person, identity_public.company to solmu_reader;

-- What proves who somebody is belongs to that person, even before the subgraph's own code.
do $$
declare name text;
begin
  foreach name in array array['credential', 'session', 'api_token', 'password_link'] loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
    execute format('create policy own on identity.%I using (user_id = (select access.me()) or (select access.is_system()))', name);
  end loop;
end $$;

-- Who holds a session or an API token, by the hash of what was sent; no row when it is unknown or over, or the user is
-- disabled. The last use is noted to the minute, so that most requests write nothing.
create function identity.bearer(kind text, hash bytea, moment timestamptz)
returns table (id uuid, user_id uuid, language text, scopes text[])
language plpgsql as $$
declare used timestamptz;
begin
  -- Who asks is what is being found out; the statement is a transaction of its own.
  perform set_config('solmu.actor', 'system', true);
  if kind = 'session' then
    select s.id, s.user_id, u.language, null, s.last_used_at into id, user_id, language, scopes, used
    from identity.session s join identity."user" u on u.id = s.user_id
    where s.token_hash = hash and s.expires_at > moment and u.active;
  else
    select t.id, t.user_id, u.language, t.scopes, coalesce(t.last_used_at, '-infinity') into id, user_id, language, scopes, used
    from identity.api_token t join identity."user" u on u.id = t.user_id
    where t.token_hash = hash and (t.expires_at is null or t.expires_at > moment) and u.active;
  end if;
  if id is null then return; end if;
  if used < moment - interval '1 minute' then
    -- Whoever comes while another notes it goes on: once a minute is enough.
    if kind = 'session' then
      update identity.session s set last_used_at = moment where s.id = (
        select l.id from identity.session l where l.id = bearer.id for update skip locked);
    else
      update identity.api_token t set last_used_at = moment where t.id = (
        select l.id from identity.api_token l where l.id = bearer.id for update skip locked);
    end if;
  end if;
  return next;
end $$;
