-- Rules: what is done by itself when records of a module change, or a date of theirs comes.
create table automation.rule (
  id uuid primary key default uuidv7(),
  name text not null check (char_length(name) between 1 and 100),
  description text check (char_length(description) <= 1000),
  module text not null,
  trigger jsonb not null,
  conditions jsonb,
  actions jsonb not null,
  enabled boolean not null,
  position int not null,
  author_id uuid not null,
  modified_at timestamptz not null default now(),
  version int not null default 1,
  -- up to which moment dates of records have been looked at
  looked_until timestamptz not null,
  -- The history goes on telling what it did, by its name.
  deleted_at timestamptz
);
create index rule_order on automation.rule (position) where deleted_at is null;

alter table automation.rule enable row level security;
alter table automation.rule force row level security;
create policy managed on automation.rule using ((select access.manages()));

-- What rules have done, a line for each record and what set the rule off: at once the mark that it has been done, written
-- in the same transaction as what it tells of.
create table automation.run (
  id uuid primary key default uuidv7(),
  rule_id uuid not null references automation.rule,
  record_id uuid not null,
  module text not null,
  -- the event's place in the outbox, or the date that came
  occasion text not null,
  outcome text not null check (outcome in ('DONE', 'REFUSED', 'STOPPED')),
  -- how many rules had acted before in the same chain
  depth int not null,
  -- what became of each action
  actions jsonb not null default '[]',
  at timestamptz not null,
  unique (rule_id, record_id, occasion)
);
create index run_of_rule on automation.run (rule_id, id desc);
create index run_age on automation.run (at);
create index run_amiss on automation.run (id desc) where outcome <> 'DONE';

alter table automation.run enable row level security;
alter table automation.run force row level security;
create policy managed on automation.run using ((select access.manages()));

-- E-mails of rules that are yet to be sent: they leave once what they tell of is there for good.
create table automation.mail (
  id uuid primary key default uuidv7(),
  run_id uuid not null references automation.run on delete cascade,
  -- which of the run's actions
  action int not null,
  receiver text not null,
  language text not null,
  subject text not null,
  text text not null,
  failures int not null default 0,
  due_at timestamptz not null,
  -- set before it is sent: after a crash it is rather not sent than sent twice
  claimed_at timestamptz
);
create index mail_due on automation.mail (due_at) where claimed_at is null;
create index mail_run on automation.mail (run_id);

alter table automation.mail enable row level security;
alter table automation.mail force row level security;
create policy worked on automation.mail using ((select access.is_system()));

-- What the history calls rules by: names are no secret, what they do is. (A function's own `set solmu.actor = …` would need a
-- superuser at migration.)
create function automation_public.rule_names(rules uuid[]) returns table (id uuid, name text)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare before text := coalesce(current_setting('solmu.actor', true), '');
begin
  perform set_config('solmu.actor', 'system', true);
  return query select r.id, r.name from automation.rule r where r.id = any (rules);
  perform set_config('solmu.actor', before, true);
end $$;
