-- The kernel: who acts, what there is (catalog), what changed (history, outbox).
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

create schema access authorization solmu_identity;
create schema catalog;
create schema history;
create schema outbox;
grant usage on schema access, catalog, history, outbox to solmu_reader;

-- ── who acts ────────────────────────────────────────────────────────────────────────────────────────────────────

create function access.actor() returns uuid language sql stable parallel safe as
  $$ select case when current_setting('solmu.actor', true) in ('', 'system') then null
                 else current_setting('solmu.actor', true)::uuid end $$;

-- The same where the person matters. What is done for all of an audience may not depend on it, and is refused here.
create function access.me() returns uuid language plpgsql stable parallel safe as $$
begin
  if coalesce(current_setting('solmu.audience', true), '') <> '' then
    raise exception using errcode = 'SLM03', message = 'PERSONAL';
  end if;
  return access.actor();
end $$;

create function access.is_system() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('solmu.actor', true) = 'system', false) $$;

-- The recycle bin is looked into only where a command says so.
create function access.sees_deleted() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('solmu.deleted', true) = 'on', false) $$;

-- The records that a write function has in hand after it checked the right to edit them: they stay readable for that
-- statement even when the change gives them away.
create function access.writing() returns uuid[] language sql stable parallel safe as
  $$ select nullif(current_setting('solmu.writing', true), '')::uuid[] $$;

-- The automation rules that have led to what is being done, the acting one last.
create function access.chain() returns uuid[] language sql stable parallel safe as
  $$ select nullif(current_setting('solmu.chain', true), '')::uuid[] $$;

-- ── what there is ───────────────────────────────────────────────────────────────────────────────────────────────

create table catalog.module (
  name text primary key,
  subgraph text not null,
  type_name text not null unique,
  prefix text not null unique,
  table_name text not null,
  position int not null,
  icon text not null,
  label jsonb not null,
  singular jsonb not null,
  title_field text not null,
  default_columns text[] not null,
  board jsonb,
  -- what tells that two of its records are one, see 0009_duplicates.sql
  duplicates jsonb not null default '[]'
);

create table catalog.field (
  module text not null references catalog.module on delete cascade,
  name text not null,
  position int not null,
  type text not null,
  column_name text not null,
  label jsonb not null,
  group_key text not null,
  group_label jsonb not null,
  required boolean not null,
  writable boolean not null,
  max_length int,
  scale int,
  minimum numeric,
  maximum numeric,
  format text,
  related_module text,
  column_field boolean not null,
  -- names of the fields that its value is made of: where one of them is hidden, so is this
  derived_from text[] not null,
  -- added by an administrator: its values stand in the records' column `custom`, by its name
  custom boolean not null,
  -- its values are not for administrators to arrange: rules go by them, or they are kept elsewhere, such as stages
  fixed_options boolean not null,
  -- its numbers tell which, not how much: they are not summed
  ordinal boolean not null default false,
  -- no longer a field, though its values are kept
  removed_at timestamptz,
  primary key (module, name),
  check (custom = (name ~ '^x_[a-z0-9_]{1,40}$') and (custom or removed_at is null))
);

-- What administrators have set of fields, over what is declared.
create table catalog.field_setting (
  module text not null,
  field text not null,
  label jsonb,
  required boolean,
  unique_values boolean not null default false,
  primary key (module, field)
);

-- What administrators have set of modules: whether one is used at all, and how its forms and records are laid out, as
-- [{"key", "label", "fields"}]; fields that no group names stand where they are declared.
create table catalog.module_setting (
  module text primary key,
  disabled boolean not null default false,
  layout jsonb
);

create table catalog.option (
  module text not null,
  field text not null,
  value text not null,
  position int not null,
  label jsonb not null,
  hue text,
  -- no longer chosen, though records may have it
  active boolean not null default true,
  -- its records were given this one instead
  merged_into text,
  primary key (module, field, value)
);

-- Counts the changes of the catalog: whoever has read it reads it again when the number has moved.
create table catalog.revision (
  one boolean primary key default true check (one),
  number bigint not null
);
insert into catalog.revision (number) values (1);

create function catalog.revise() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update catalog.revision set number = number + 1;
  -- Once per transaction: whoever shows fields reads the catalog again.
  if current_setting('solmu.catalog_told', true) is distinct from pg_current_xact_id()::text then
    perform set_config('solmu.catalog_told', pg_current_xact_id()::text, true);
    perform outbox.emit('catalog', null, null, 'CHANGED');
  end if;
  return null;
end $$;
do $$
declare name text;
begin
  foreach name in array '{module,module_setting,field,field_setting,option}'::text[] loop
    execute format('create trigger a_revise after insert or update or delete on catalog.%I for each statement execute function catalog.revise()', name);
  end loop;
end $$;

-- One line per record of any module: enough to name it, find it and judge who may see it.
create table catalog.record (
  id uuid primary key,
  module text not null,
  owner_id uuid not null,
  title text not null,
  number text,
  created_at timestamptz not null,
  deleted_at timestamptz,
  -- for whoever owns it alone, and for nobody above
  confided boolean not null default false
);
create index record_owner on catalog.record (owner_id, module);
create index record_number on catalog.record (number);
create index record_deleted on catalog.record (deleted_at desc, id desc) where deleted_at is not null;

grant select on catalog.module, catalog.module_setting, catalog.field, catalog.field_setting, catalog.option, catalog.revision, catalog.record to solmu_reader;
grant insert, update, delete on catalog.module_setting, catalog.field, catalog.field_setting, catalog.option to solmu_reader;

-- ── what changed ────────────────────────────────────────────────────────────────────────────────────────────────

create table history.change (
  id uuid not null default uuidv7(),
  record_id uuid not null,
  module text not null,
  kind text not null check (kind in ('CREATED', 'CHANGED', 'DELETED', 'RESTORED', 'MERGED', 'PURGED')),
  -- version of the record after the change
  version int not null,
  -- {column: [before, after]}; empty on creation
  changes jsonb not null default '{}',
  actor uuid,
  cause text not null,
  -- the automation rule that did it, for the cause `automation`
  rule uuid,
  at timestamptz not null default now()
) partition by range (at);
create index change_record on history.change (record_id, id desc);
create index change_at on history.change using brin (at);
create index change_purged on history.change (id desc) where kind = 'PURGED';
create table history.change_rest partition of history.change default;

-- A partition per year, made ahead; called at every start.
create function history.make_partitions() returns void language plpgsql as $$
begin
  for year in extract(year from now())::int .. extract(year from now())::int + 1 loop
    if to_regclass(format('history.change_%s', year)) is null then
      execute format('create table history.change_%s partition of history.change for values from (%L) to (%L)',
        year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
    end if;
  end loop;
end $$;
select history.make_partitions();

alter table history.change enable row level security;
-- `offset 0` keeps it a look-up by key per line: joined, every visible record would be hashed first.
create policy visible on history.change for select using (exists (select from catalog.record r where r.id = record_id offset 0));
grant select on history.change to solmu_reader;

-- What a record's columns held at one of its versions, as far as they differ now; `custom` is what its own fields hold now.
create function history.differs_at(target uuid, at_version int, custom jsonb) returns jsonb language sql stable as $$
  select coalesce(jsonb_object_agg(d.key, d.held) filter (where d.key not like 'x\_%'), '{}')
    || case when bool_or(d.key like 'x\_%')
         then jsonb_build_object('custom', custom || jsonb_object_agg(d.key, d.held) filter (where d.key like 'x\_%')) else '{}' end
  from (select distinct on (c.key) c.key, c.value -> 0 as held
        from history.change h cross join lateral jsonb_each(h.changes) c
        where h.record_id = target and h.version > at_version order by c.key, h.version) d
$$;

-- Events in commit order for whoever reacts: read by (xid, seq) below pg_snapshot_xmin(pg_current_snapshot()).
create table outbox.event (
  seq bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  topic text not null,
  module text,
  record_id uuid,
  kind text not null,
  fields text[] not null default '{}',
  owner_before uuid,
  owner_after uuid,
  actor uuid,
  cause text not null,
  -- version of the record after the change
  version int,
  -- the automation rules of which each was set off by what the one before it did; null where people did it
  chain uuid[],
  at timestamptz not null default now(),
  payload jsonb not null default '{}',
  primary key (xid, seq)
);
-- Written in the order of time, and removed by it: every index costs whoever saves.
create index event_age on outbox.event using brin (at);
grant select on outbox.event to solmu_reader;

-- Which events a consumer has handled: once each, in the consumer's own transaction.
create table outbox.consumer (name text primary key, xid xid8 not null, seq bigint not null);
grant select, insert, update on outbox.consumer to solmu_reader;

create function outbox.emit(topic text, module text, record_id uuid, kind text, payload jsonb default '{}') returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into outbox.event (topic, module, record_id, kind, actor, cause, payload)
  values (topic, module, record_id, kind, access.actor(), coalesce(nullif(current_setting('solmu.cause', true), ''), 'system'), payload);
  perform pg_notify('solmu_outbox', '');
end $$;

-- Outcomes of mutations sent with an Idempotency-Key, kept for 24 hours: a retry is answered, not done again.
create table outbox.outcome (
  actor text not null,
  key text not null,
  outcome jsonb not null,
  at timestamptz not null default now(),
  primary key (actor, key)
);
create index outcome_age on outbox.outcome (at);
grant select, insert, delete on outbox.outcome to solmu_reader;

-- What need not be kept: events and outcomes older than a day, and partitions made ahead for what will be.
create function outbox.keep_house() returns void language plpgsql security definer set search_path = '' as $$
begin
  delete from outbox.event where at < now() - interval '1 day';
  delete from outbox.outcome where at < now() - interval '1 day';
  perform history.make_partitions();
end $$;
