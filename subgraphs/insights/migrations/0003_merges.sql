-- Which records were merged into which, and what was done for it beside the history, so that it can be undone.
create table insights.merge (
  id uuid primary key default uuidv7(),
  module text not null,
  master_id uuid not null,
  part_ids uuid[] not null,
  -- the line of the master's history
  change_id uuid not null,
  -- {field: record} of what was not the master's own
  taken jsonb not null,
  -- what identity_public.share_alike answered
  shares jsonb not null,
  actor uuid not null,
  at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by uuid
);
create index merge_change on insights.merge (change_id);
alter table insights.merge enable row level security;
alter table insights.merge force row level security;
create policy visible on insights.merge for select using (exists (select from catalog.record r where r.id = master_id offset 0));
create policy made on insights.merge for insert with check (actor = (select access.me()) and (select access.in_scope(module, 'edit')));
create policy undone on insights.merge for update using ((select access.in_scope(module, 'edit')) and access.may('edit', master_id));

-- What pointed at a part and points at the master since then.
create table insights.merged_reference (
  merge_id uuid not null references insights.merge on delete cascade,
  module text not null,
  column_name text not null,
  record_id uuid not null,
  part_id uuid not null,
  primary key (merge_id, module, column_name, record_id)
);
alter table insights.merged_reference enable row level security;
alter table insights.merged_reference force row level security;
create policy known on insights.merged_reference for select using (exists (select from insights.merge m where m.id = merge_id offset 0));
create policy made on insights.merged_reference for insert with check (exists (select from insights.merge m where m.id = merge_id));

-- Pairs that look like one and are not: offered to nobody again.
create table insights.not_one (
  one uuid not null,
  other uuid not null,
  actor uuid not null,
  at timestamptz not null default now(),
  primary key (one, other),
  check (one < other)
);
alter table insights.not_one enable row level security;
alter table insights.not_one force row level security;
create policy known on insights.not_one for select using (true);
create policy told on insights.not_one for insert with check (actor = (select access.me()) and access.may('edit', one) and access.may('edit', other));
create policy taken_back on insights.not_one for delete using (access.may('edit', one) and access.may('edit', other));
