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
  -- The history goes on telling what it did, by its name.
  deleted_at timestamptz
);
create index rule_order on automation.rule (position) where deleted_at is null;

alter table automation.rule enable row level security;
alter table automation.rule force row level security;
create policy managed on automation.rule using ((select access.manages()));

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
