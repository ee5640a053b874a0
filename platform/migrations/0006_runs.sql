-- Runs: long pieces of work of one person, done in steps, each with its marks in one transaction (docs/decisions/0012-runs.md).
-- Who may see them is said where rights are: identity/migrations/0005_runs.sql.
create schema runs;
grant usage on schema runs to solmu_reader;

create table runs.run (
  id uuid primary key default uuidv7(),
  -- what declares how it is done, such as records.update
  kind text not null,
  module text not null,
  -- in whose name, and by what token's scopes, if any
  actor_id uuid not null,
  scopes text[] not null default '{}',
  input jsonb not null,
  state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  -- null until it is known what there is to do
  total int,
  -- up to which row it has come
  place int not null default 0,
  done int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  reversible boolean not null,
  undo_of uuid references runs.run,
  undone_by uuid references runs.run,
  -- steps that failed since the last that did not
  failures int not null default 0,
  retry_at timestamptz,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  stepped_at timestamptz,
  told_at timestamptz,
  ended_at timestamptz
);
create index run_actor on runs.run (actor_id, id desc);
create index run_waiting on runs.run (stepped_at nulls first, id) where state in ('QUEUED', 'RUNNING');
create index run_age on runs.run (created_at);

-- What became of each row that a run has come to. Written once per step, so nothing is checked row by row: runs are never
-- deleted but with these.
create table runs.outcome (
  run_id uuid not null,
  place int not null,
  record_id uuid,
  outcome text not null check (outcome in ('CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED')),
  -- version of the record that the run made: its line in the history tells what was before
  version int,
  -- why it was refused
  faults jsonb,
  -- what the kind needs to undo it, beside the history
  kept jsonb,
  primary key (run_id, place)
);
create index outcome_refused on runs.outcome (run_id, place) where outcome = 'REFUSED';

-- The records that a run is about, a line for each step; kept until it has ended.
create table runs.selection (
  run_id uuid not null,
  place int not null,
  record_ids uuid[] not null,
  primary key (run_id, place)
);

alter table runs.run enable row level security;
alter table runs.outcome enable row level security;
alter table runs.selection enable row level security;
grant select, insert, update on runs.run to solmu_reader;
grant select, insert on runs.outcome to solmu_reader;
grant select, insert, delete on runs.selection to solmu_reader;

-- For taking back what a run has given away: the records of these rows, as the actor's own run left them, and nobody has changed
-- since, stay the actor's to read and write for the next statements, like those that a write function has in hand.
create function runs.hold(undone uuid, places int[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('solmu.writing', coalesce((
    select array_agg(o.record_id)::text from runs.outcome o join runs.run r on r.id = o.run_id
    where o.run_id = undone and o.place = any (places) and r.actor_id = access.actor() and access.reach(r.module, 'edit') <> 'NONE'
      and not exists (select from history.change c where c.record_id = o.record_id and c.version > o.version)), ''), true);
end $$;
grant execute on function runs.hold(uuid, int[]) to solmu_reader;

-- Runs are remembered for thirty days.
create function runs.keep_house() returns void language plpgsql security definer set search_path = '' as $$
declare
  old uuid[] := array(select id from runs.run where created_at < now() - interval '30 days' and ended_at is not null
                      order by id limit 1000);
begin
  update runs.run set undo_of = null where undo_of = any (old);
  update runs.run set undone_by = null where undone_by = any (old);
  delete from runs.outcome where run_id = any (old);
  delete from runs.selection where run_id = any (old);
  delete from runs.run where id = any (old);
end $$;
grant execute on function runs.keep_house() to solmu_reader;
