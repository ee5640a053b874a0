-- Webhooks: who outside is told what happens (docs/decisions/0018-webhooks.md).
create table automation.webhook_endpoint (
  id uuid primary key default uuidv7(),
  name text not null check (char_length(name) between 1 and 100),
  url text not null check (char_length(url) <= 2000),
  modules text[] not null,
  events text[] not null check (events <@ '{CREATED,CHANGED,DELETED,RESTORED}'),
  enabled boolean not null default true,
  off_reason text check (off_reason in ('BY_HAND', 'GONE', 'FAILING')),
  owner_id uuid not null,
  -- sealed with the installation's secret
  secret text not null,
  old_secret text,
  old_secret_until timestamptz,
  failing_since timestamptz,
  created_at timestamptz not null default now(),
  version int not null default 1,
  check (enabled = (off_reason is null))
);
create unique index webhook_endpoint_name on automation.webhook_endpoint (lower(name));
comment on index automation.webhook_endpoint_name is '{"code": "NAME_TAKEN", "field": "name"}';

create table automation.webhook_delivery (
  id uuid primary key default uuidv7(),
  endpoint_id uuid not null references automation.webhook_endpoint on delete cascade,
  -- what it tells of, an event or a rule's own: told once
  key text not null,
  type text not null,
  -- of a change: the record, the columns, and who did it
  module text,
  record_id uuid,
  fields text[] not null default '{}',
  actor_id uuid,
  cause text,
  -- what a rule tells; of a change it is read when it is first sent
  told jsonb,
  -- what is sent, from the first time on
  body text,
  state text not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'FAILED')),
  attempts int not null default 0,
  -- when it is due; while it is in hand, when another may take it over
  next_at timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (endpoint_id, key),
  check ((state = 'PENDING') = (ended_at is null))
);
create index webhook_delivery_due on automation.webhook_delivery (next_at) where state = 'PENDING';
create index webhook_delivery_newest on automation.webhook_delivery (endpoint_id, id desc);
create index webhook_delivery_failed on automation.webhook_delivery (endpoint_id, ended_at) where state = 'FAILED';

create table automation.webhook_attempt (
  delivery_id uuid not null references automation.webhook_delivery on delete cascade,
  at timestamptz not null,
  status int,
  duration_ms int not null,
  fault text check (fault in ('TIMEOUT', 'CONNECTION', 'REDIRECT', 'INVALID_URL', 'URL_NOT_HTTPS', 'PRIVATE_ADDRESS', 'UNKNOWN_HOST')),
  response text
);
create index webhook_attempt_delivery on automation.webhook_attempt (delivery_id, at desc);

do $$
declare name text;
begin
  foreach name in array '{webhook_endpoint,webhook_delivery,webhook_attempt}'::text[] loop
    execute format('alter table automation.%I enable row level security', name);
    execute format('alter table automation.%I force row level security', name);
    execute format('create policy managed on automation.%I using ((select access.manages()))', name);
  end loop;
end $$;
