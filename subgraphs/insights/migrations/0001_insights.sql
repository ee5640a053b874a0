-- Saved views, the order of cards, and what was opened lately. System views are not stored: they follow from the catalog.
create table insights.filter (
  id uuid primary key default uuidv7(),
  module text not null,
  name text not null check (length(name) between 1 and 100),
  presentation text not null check (presentation in ('LIST', 'KANBAN')),
  columns text[] not null,
  conditions jsonb,
  sort jsonb not null default '[]',
  board jsonb,
  kpis jsonb not null default '[]',
  visibility text not null check (visibility in ('PRIVATE', 'GROUP', 'ALL')),
  group_id uuid,
  -- what those it is shared with may do with it
  shared_right text not null default 'READ' check (shared_right in ('READ', 'EDIT')),
  owner_id uuid not null,
  version int not null default 1,
  check ((visibility = 'GROUP') = (group_id is not null))
);
create unique index filter_name on insights.filter (owner_id, module, lower(name));
comment on index insights.filter_name is '{"code": "NAME_TAKEN", "field": "name"}';
create index filter_module on insights.filter (module);
alter table insights.filter enable row level security;
alter table insights.filter force row level security;
create policy read on insights.filter for select using (
  (visibility = 'ALL' or owner_id = (select access.me()) or (select access.is_system())
    or group_id = any ((select array(select access.groups_of(array[access.me()])))::uuid[]))
  -- a view tells of a module, so it is only for those who may read something of it
  and module in (select m.name from catalog.module m where access.reach(m.name, 'read') <> 'NONE'));
create policy make on insights.filter for insert with check (owner_id = (select access.me()));
create policy edit on insights.filter for update using (
  owner_id = (select access.me()) or (select access.is_admin(access.me())) or (select access.is_system())
    or shared_right = 'EDIT' and (visibility = 'ALL'
      or group_id = any ((select array(select access.groups_of(array[access.me()])))::uuid[]))) with check (true);
create policy remove on insights.filter for delete using (owner_id = (select access.me()) or (select access.is_admin(access.me())));

-- What others fill lists by.
create view insights_public.filter as select id, module, name, conditions from insights.filter;
grant select on insights_public.filter to solmu_reader;

-- Whoever may change a view may not, by that alone, say who else uses it.
create function insights.keep_sharing() returns trigger language plpgsql set search_path = '' as $$
begin
  if access.is_system() or old.owner_id = access.me() or access.is_admin(access.me()) then return new; end if;
  raise exception using errcode = 'SLM01', message = 'NOT_OWNER';
end $$;
create trigger keep_sharing before update on insights.filter for each row
  when ((old.owner_id, old.visibility, old.group_id, old.shared_right)
    is distinct from (new.owner_id, new.visibility, new.group_id, new.shared_right))
  execute function insights.keep_sharing();

create table insights.filter_use (
  user_id uuid not null,
  module text not null,
  filter_id uuid not null,
  is_default boolean not null default false,
  is_favourite boolean not null default false,
  primary key (user_id, filter_id)
);
create unique index filter_default on insights.filter_use (user_id, module) where is_default;
alter table insights.filter_use enable row level security;
alter table insights.filter_use force row level security;
create policy own on insights.filter_use using (user_id = (select access.me())) with check (user_id = (select access.me()));

-- Where a card has been put by hand, the same for everybody; texts compare as the places do. A card without a line stands
-- by its id, the newest on top: see card-rank.ts.
create table insights.card_rank (
  board_id uuid not null,
  record_id uuid not null,
  rank text not null collate "C",
  primary key (board_id, record_id)
);
create index card_rank_record on insights.card_rank (record_id);

create table insights.visit (
  user_id uuid not null,
  record_id uuid not null,
  at timestamptz not null default now(),
  primary key (user_id, record_id)
);
create index visit_record on insights.visit (record_id);
create index visit_latest on insights.visit (user_id, at desc);
alter table insights.visit enable row level security;
alter table insights.visit force row level security;
create policy own on insights.visit using (user_id = (select access.me()) or (select access.is_system())) with check (user_id = (select access.me()));

-- The place of a card that nobody has moved: hexadecimal digits of its id turned round, so that newer ids come first.
create function insights.default_rank(record_id uuid) returns text language sql immutable parallel safe as
  $$ select 'm' || translate(replace(record_id::text, '-', ''), '0123456789abcdef', 'fedcba9876543210') $$;

-- All views that name a value, whoever made them; for administrators who arrange what there is to name.
create function insights.all_filters(naming text) returns setof insights.filter
language plpgsql stable security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor', true);
begin
  if not access.manages() then return; end if;
  perform set_config('solmu.actor', 'system', true);
  return query select f.* from insights.filter f
    where concat(f.conditions, f.kpis, f.board) like '%' || to_json(naming)::text || '%';
  perform set_config('solmu.actor', actor, true);
end $$;

create function insights.rewrite_filter(target uuid, new_conditions jsonb, new_kpis jsonb, new_board jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor', true);
begin
  if not access.manages() then return; end if;
  perform set_config('solmu.actor', 'system', true);
  update insights.filter set conditions = new_conditions, kpis = new_kpis, board = new_board, version = version + 1 where id = target;
  perform set_config('solmu.actor', actor, true);
end $$;
