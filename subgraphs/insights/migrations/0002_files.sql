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
create policy own on insights.export using (
  (owner_id = (select access.me()) or (select access.is_system())) and access.in_scope(module, 'read')) with check (owner_id = (select access.me()));
create policy look on insights.export for select using ((select access.is_admin(access.me())) and access.in_scope(module, 'read'));

-- Files on their way into a module. Each is its maker's alone; what it held is forgotten after thirty days, after seven when
-- nothing came of it.
create table insights.import (
  id uuid primary key default uuidv7(),
  owner_id uuid not null,
  module text not null,
  file_name text not null check (length(file_name) between 1 and 200),
  -- encoding and delimiter, or that it is a workbook
  format jsonb not null,
  columns jsonb not null default '[]',
  -- null while the file is still coming in
  rows int,
  settings jsonb,
  -- places of rows that have the keys of earlier ones, with the lines of those; found when a run begins
  repeated jsonb not null default '{}',
  preview_run uuid,
  run uuid,
  at timestamptz not null default now()
);
create index import_at on insights.import (at);
create index import_owner on insights.import (owner_id, module, id desc);
alter table insights.import enable row level security;
alter table insights.import force row level security;
create policy own on insights.import using (
  (owner_id = (select access.me()) or (select access.is_system())) and access.in_scope(module, 'read'))
  with check (owner_id = (select access.me()));

-- The rows of a file, many to a line; `place` is that of the first.
create table insights.import_rows (
  import_id uuid not null references insights.import on delete cascade,
  place int not null,
  rows jsonb not null,
  primary key (import_id, place)
);
alter table insights.import_rows enable row level security;
alter table insights.import_rows force row level security;
create policy own on insights.import_rows using (exists (select from insights.import i where i.id = import_id))
  with check (exists (select from insights.import i where i.id = import_id));

-- How files of a kind are to be read: which column becomes which field, and how rows find their records.
create table insights.import_template (
  id uuid primary key default uuidv7(),
  owner_id uuid not null,
  module text not null,
  name text not null check (length(name) between 1 and 100),
  shared boolean not null,
  settings jsonb not null
);
create unique index import_template_name on insights.import_template (owner_id, module, lower(name));
comment on index insights.import_template_name is '{"code": "NAME_TAKEN", "field": "name"}';
alter table insights.import_template enable row level security;
alter table insights.import_template force row level security;
create policy read on insights.import_template for select using (
  (shared or owner_id = (select access.me())) and access.in_scope(module, 'read'));
create policy make on insights.import_template for insert with check (owner_id = (select access.me()));
create policy remove on insights.import_template for delete using (
  owner_id = (select access.me()) or shared and (select access.is_admin(access.me())));
