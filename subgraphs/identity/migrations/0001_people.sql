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

create table identity.permission (
  role_id uuid not null references identity.role on delete cascade,
  module text not null,
  may_create boolean not null default true,
  read text not null default 'ALL' check (read in ('NONE', 'OWN', 'GROUP', 'ALL')),
  edit text not null default 'ALL' check (edit in ('NONE', 'OWN', 'GROUP', 'ALL')),
  delete text not null default 'ALL' check (delete in ('NONE', 'OWN', 'GROUP', 'ALL')),
  export boolean not null default true,
  primary key (role_id, module)
);

create table identity."user" (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email)),
  title text,
  role_id uuid references identity.role,
  active boolean not null default true,
  admin boolean not null default false,
  password_hash text,
  -- encrypted with the installation's secret
  totp_secret text,
  totp_pending text,
  language text not null default 'fi' check (language in ('fi', 'en')),
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  last_sign_in_at timestamptz,
  created_at timestamptz not null default now(),
  version int not null default 1
);
create unique index user_email on identity."user" (email);
create index user_role on identity."user" (role_id);

create table identity."group" (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 100),
  version int not null default 1
);
create unique index group_name on identity."group" (lower(name));

-- A member is a user, a group or a role.
create table identity.group_member (
  group_id uuid not null references identity."group" on delete cascade,
  user_id uuid references identity."user" on delete cascade,
  member_group_id uuid references identity."group" on delete cascade,
  role_id uuid references identity.role on delete cascade,
  check (num_nonnulls(user_id, member_group_id, role_id) = 1),
  unique nulls not distinct (group_id, user_id, member_group_id, role_id)
);
create index group_member_user on identity.group_member (user_id);
create index group_member_group on identity.group_member (member_group_id);
create index group_member_role on identity.group_member (role_id);

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
  unique (module, from_group_id, to_group_id)
);

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
  scopes text[] not null,
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

-- Failed sign-ins, to slow down guessing.
create table identity.sign_in_failure (
  key text not null,
  at timestamptz not null default now()
);
create index sign_in_failure_key on identity.sign_in_failure (key, at);

-- Names of people and groups are known to everybody who is signed in.
create view identity_public.principal as
  select id, 'USER' as kind, name, active, 'usr' as prefix from identity."user"
  union all
  select id, 'GROUP', name, true, 'grp' from identity."group";
create view identity_public.person as select id, name, email, active, language, admin, role_id from identity."user";
create view identity_public.company as select name, time_zone, currency from identity.company;
grant select on identity_public.principal, identity_public.person, identity_public.company to solmu_reader;
