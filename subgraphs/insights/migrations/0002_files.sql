-- Lists that were taken away as files: who, when, what, and how many rows went out. Kept for a year.
create table insights.export (
  id uuid primary key default uuidv7(),
  owner_id uuid not null,
  module text not null,
  format text not null check (format in ('CSV', 'EXCEL')),
  input jsonb not null,
  at timestamptz not null default now(),
  expires_at timestamptz not null,
  rows int,
  finished_at timestamptz
);
create index export_at on insights.export (at);
alter table insights.export enable row level security;
alter table insights.export force row level security;
create policy own on insights.export using (owner_id = (select access.me()) or (select access.is_system())) with check (owner_id = (select access.me()));
create policy look on insights.export for select using ((select access.is_admin(access.me())));
