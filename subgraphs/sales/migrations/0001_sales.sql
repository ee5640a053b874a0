-- Pipelines, accounts, contacts, potentials.
create table sales.pipeline (
  id text primary key,
  name jsonb not null,
  position int not null
);

create table sales.stage (
  id text primary key check (id ~ '^[a-z][a-z0-9_]{0,59}$'),
  pipeline_id text not null references sales.pipeline,
  name jsonb not null,
  position int not null,
  probability int not null check (probability between 0 and 100),
  kind text not null check (kind in ('OPEN', 'WON', 'LOST')),
  hue text,
  rotting_days int,
  -- catalog names of fields that must be filled to enter
  required_fields text[] not null default '{}',
  -- gone from its pipeline; what was in it once is told by its name still
  removed_at timestamptz
);

insert into sales.pipeline (id, name, position) values ('sales', '{"fi": "Myynti", "en": "Sales"}', 1);
insert into sales.stage (id, pipeline_id, name, position, probability, kind, hue, rotting_days, required_fields) values
  ('mapping', 'sales', '{"fi": "Kartoitus", "en": "Mapping"}', 1, 10, 'OPEN', 'blue', 30, '{}'),
  ('quoted', 'sales', '{"fi": "Tarjous tehty", "en": "Quoted"}', 2, 40, 'OPEN', 'violet', 21, '{amount}'),
  ('negotiation', 'sales', '{"fi": "Neuvottelu", "en": "Negotiation"}', 3, 70, 'OPEN', 'amber', 14, '{amount}'),
  ('won', 'sales', '{"fi": "Voitettu", "en": "Won"}', 4, 100, 'WON', 'green', null, '{amount}'),
  ('lost', 'sales', '{"fi": "Hävitty", "en": "Lost"}', 5, 0, 'LOST', 'red', null, '{lossReason}');

-- Stages are the options of the picklist potentials.stage.
create function sales.publish_stages() returns trigger language plpgsql as $$
begin
  delete from catalog.option where module = 'potentials' and field = 'stage';
  -- Stages of several pipelines may have one name: each of them is then told apart by its pipeline's.
  insert into catalog.option (module, field, value, position, label, hue)
    with present as (
      select s.*, p.position as pipeline_position, p.name as pipeline_name,
        count(*) over (partition by s.name ->> 'fi') > 1 as shared_fi, count(*) over (partition by s.name ->> 'en') > 1 as shared_en
      from sales.stage s join sales.pipeline p on p.id = s.pipeline_id where s.removed_at is null
    )
    select 'potentials', 'stage', id, row_number() over (order by pipeline_position, position), jsonb_build_object(
      'fi', (name ->> 'fi') || case when shared_fi then ' · ' || (pipeline_name ->> 'fi') else '' end,
      'en', (name ->> 'en') || case when shared_en then ' · ' || (pipeline_name ->> 'en') else '' end), hue
    from present;
  return null;
end $$;
create trigger stages_changed after insert or update or delete on sales.stage for each statement execute function sales.publish_stages();
create trigger pipelines_changed after update on sales.pipeline for each statement execute function sales.publish_stages();
update sales.stage set position = position;

create table sales.account (
  like catalog.record_base including all,
  name text not null check (length(name) between 1 and 200),
  business_id text check (business_id ~ '^\d{7}-\d$'),
  vat_id text,
  type text,
  status text,
  industry text,
  website text,
  phone text,
  email text,
  employees int check (employees >= 0),
  annual_revenue numeric(14, 2) check (annual_revenue >= 0),
  currency char(3) not null default identity_public.own_currency(),
  founded_year int,
  billing_street text,
  billing_postcode text,
  billing_city text,
  billing_region text,
  billing_country text,
  shipping_street text,
  shipping_postcode text,
  shipping_city text,
  shipping_region text,
  shipping_country text,
  parent_id uuid references sales.account on delete set null,
  description text
);
create unique index account_business_id on sales.account (business_id) where deleted_at is null;
create index account_owner on sales.account (owner_id);
create index account_name on sales.account (name, id);
-- Files that are brought in find records by these.
create index account_email on sales.account (email) where email is not null;
create index account_vat_id on sales.account (vat_id) where vat_id is not null;
create index account_created on sales.account (created_at desc, id desc);
create index account_parent on sales.account (parent_id) where parent_id is not null;

create table sales.contact (
  like catalog.record_base including all,
  first_name text check (length(first_name) <= 100),
  last_name text not null check (length(last_name) between 1 and 100),
  name text generated always as (trim(coalesce(first_name, '') || ' ' || last_name)) stored,
  title text,
  department text,
  account_id uuid references sales.account on delete set null,
  email text,
  phone text,
  mobile text,
  street text,
  postcode text,
  city text,
  region text,
  country text,
  birthday date,
  language text,
  reports_to_id uuid references sales.contact on delete set null,
  description text
);
create index contact_owner on sales.contact (owner_id);
create index contact_account on sales.contact (account_id) where account_id is not null;
create index contact_reports_to on sales.contact (reports_to_id) where reports_to_id is not null;
create index contact_name on sales.contact (name, id);
create index contact_email on sales.contact (email) where email is not null;
create index contact_created on sales.contact (created_at desc, id desc);

create table sales.potential (
  like catalog.record_base including all,
  name text not null check (length(name) between 1 and 200),
  account_id uuid references sales.account on delete set null,
  contact_id uuid references sales.contact on delete set null,
  stage text not null references sales.stage,
  amount numeric(14, 2) check (amount >= 0),
  currency char(3) not null default identity_public.own_currency(),
  probability int check (probability between 0 and 100),
  weighted_amount numeric(14, 2) generated always as (round(amount * probability / 100, 2)) stored,
  expected_close_date date,
  closed_at timestamptz,
  stage_entered_at timestamptz,
  loss_reason text,
  competitor text,
  next_step text,
  type text,
  source text,
  product text,
  description text
);
-- Somebody's won and lost ones are read the last closed first.
create index potential_owner on sales.potential (owner_id, stage, closed_at desc nulls last, id desc);
create index potential_account on sales.potential (account_id) where account_id is not null;
create index potential_contact on sales.potential (contact_id) where contact_id is not null;
create index potential_stage on sales.potential (stage, created_at desc, id desc);
create index potential_created on sales.potential (created_at desc, id desc);
create index potential_amount on sales.potential (amount desc nulls last, id desc);
create index potential_close on sales.potential (expected_close_date, id);

create table sales.stage_change (
  id uuid primary key default uuidv7(),
  potential_id uuid not null references sales.potential on delete cascade,
  from_stage text references sales.stage,
  to_stage text not null references sales.stage,
  at timestamptz not null default now(),
  actor uuid
);
create index stage_change_potential on sales.stage_change (potential_id, id desc);
alter table sales.stage_change enable row level security;
alter table sales.stage_change force row level security;
create policy visible on sales.stage_change for select using (exists (select from sales.potential p where p.id = potential_id offset 0));
create policy kept on sales.stage_change for insert with check (true);
create policy purge on sales.stage_change for delete using ((select access.is_system()));

-- ── rules that hold whoever writes ──────────────────────────────────────────────────────────────────────────────

-- A potential in a stage: probability by the stage, closed when won or lost, required fields filled.
create function sales.potential_enters() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  stage sales.stage;
  missing text[];
  imported boolean := coalesce(current_setting('solmu.cause', true) = 'import', false);
begin
  -- What is taken back was right as it was, times and chance included.
  if tg_op = 'UPDATE' and current_setting('solmu.cause', true) = 'undo' then return new; end if;
  if tg_op = 'INSERT' and new.stage is null then
    select s.id into new.stage from sales.stage s join sales.pipeline p on p.id = s.pipeline_id
      where s.kind = 'OPEN' and s.removed_at is null order by p.position, s.position limit 1;
  end if;
  if new.stage is null then
    raise exception using errcode = 'SLM01', message = 'REQUIRED', detail = '{"fields": ["stage"]}';
  end if;
  select * into stage from sales.stage s where s.id = new.stage;
  if tg_op = 'UPDATE' and new.stage = old.stage then
    -- While it stays, the chance may be told otherwise; emptied, or closed, it is the stage's.
    if stage.kind <> 'OPEN' then new.probability := null; end if;
    new.probability := coalesce(new.probability, stage.probability);
    return new;
  end if;
  if not found then
    raise exception using errcode = 'SLM01', message = 'INVALID_OPTION', detail = '{"fields": ["stage"]}';
  end if;
  if tg_op = 'UPDATE' or new.probability is null then new.probability := stage.probability; end if;
  if stage.kind <> 'OPEN' then new.probability := stage.probability; end if;
  -- An import tells when it happened; what it does not tell happened now.
  if tg_op = 'UPDATE' and not (imported and new.stage_entered_at is distinct from old.stage_entered_at) then new.stage_entered_at := null; end if;
  if tg_op = 'UPDATE' and not (imported and new.closed_at is distinct from old.closed_at) then new.closed_at := null; end if;
  new.stage_entered_at := coalesce(new.stage_entered_at, now());
  new.closed_at := case when stage.kind <> 'OPEN' then coalesce(new.closed_at, now()) end;
  if stage.kind <> 'LOST' then new.loss_reason := null; end if;
  -- Where a stage is taken away, its potentials go on as they are.
  if not imported and coalesce(current_setting('solmu.emptying', true), '') <> 'on' then
    -- What is hidden from somebody is not asked of them: neither could they fill it in, nor may they learn that it is empty.
    -- Whatever is lost is lost for a reason.
    missing := array(select f.name from catalog.field f
      where f.module = 'potentials' and (f.name = any (stage.required_fields) or stage.kind = 'LOST' and f.name = 'lossReason')
        and f.removed_at is null
        and case when f.custom then new.custom else to_jsonb(new) end ->> f.column_name is null and not access.hides('potentials', f.name) order by f.position);
    if missing <> '{}' then
      raise exception using errcode = 'SLM01', message = 'STAGE_REQUIRES',
        detail = jsonb_build_object('fields', missing, 'values', jsonb_build_object('stage', stage.name))::text;
    end if;
  end if;
  return new;
end $$;
create trigger b_enters before insert on sales.potential for each row execute function sales.potential_enters();
-- Where neither changes there is nothing to decide: many rows at once spend a third of their time in here otherwise.
create trigger b_moves before update on sales.potential for each row
  when (new.stage is distinct from old.stage or new.probability is distinct from old.probability) execute function sales.potential_enters();

create function sales.potentials_entered() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into sales.stage_change (potential_id, to_stage, at, actor)
    select id, stage, coalesce(stage_entered_at, now()), access.actor() from new_rows;
  return null;
end $$;
create trigger entered after insert on sales.potential referencing new table as new_rows
  for each statement execute function sales.potentials_entered();

create function sales.potential_moved() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into sales.stage_change (potential_id, from_stage, to_stage, at, actor)
  values (new.id, old.stage, new.stage,
    case when current_setting('solmu.cause', true) = 'undo' then now() else coalesce(new.stage_entered_at, now()) end, access.actor());
  return null;
end $$;
create trigger moved after update of stage on sales.potential for each row when (old.stage <> new.stage) execute function sales.potential_moved();

-- The parent chain of accounts never returns to itself and is ten levels deep at most.
create function sales.account_parent() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor', true);
  above uuid := new.parent_id;
  depth int := 0;
begin
  if above is null or tg_op = 'UPDATE' and above is not distinct from old.parent_id then return new; end if;
  perform set_config('solmu.actor', 'system', true); -- ancestors count whoever may see them
  while above is not null loop
    depth := depth + 1;
    if above = new.id then
      perform set_config('solmu.actor', actor, true);
      raise exception using errcode = 'SLM01', message = 'CYCLE', detail = '{"fields": ["parent"]}';
    end if;
    if depth > 10 then
      raise exception using errcode = 'SLM01', message = 'TOO_DEEP', detail = '{"fields": ["parent"]}';
    end if;
    select a.parent_id into above from sales.account a where a.id = above;
  end loop;
  perform set_config('solmu.actor', actor, true);
  return new;
end $$;
create trigger c_parent before insert or update on sales.account for each row execute function sales.account_parent();

-- A Finnish postcode has five digits.
create function sales.check_postcode(country text, postcode text, field text) returns void language plpgsql as $$
begin
  if country = 'FI' and postcode !~ '^\d{5}$' then
    raise exception using errcode = 'SLM01', message = 'INVALID_POSTCODE', detail = jsonb_build_object('fields', array[field])::text;
  end if;
end $$;

create function sales.account_addresses() returns trigger language plpgsql as $$
begin
  perform sales.check_postcode(new.billing_country, new.billing_postcode, 'billingPostcode');
  perform sales.check_postcode(new.shipping_country, new.shipping_postcode, 'shippingPostcode');
  return new;
end $$;
create trigger e_addresses before insert or update on sales.account for each row execute function sales.account_addresses();

create function sales.contact_address() returns trigger language plpgsql as $$
begin
  perform sales.check_postcode(new.country, new.postcode, 'postcode');
  return new;
end $$;
create trigger b_address before insert or update on sales.contact for each row execute function sales.contact_address();

-- A Finnish VAT number is made of the business ID: it follows from it where it is empty, and never differs from it.
create function sales.account_vat_id() returns trigger language plpgsql as $$
declare
  derived text := 'FI' || replace(new.business_id, '-', '');
  derived_before text;
begin
  if tg_op = 'UPDATE' then derived_before := 'FI' || replace(old.business_id, '-', ''); end if;
  if derived is distinct from derived_before and (new.vat_id is null or new.vat_id = derived_before) then
    new.vat_id := derived;
  end if;
  if new.vat_id like 'FI%' and new.vat_id <> derived then
    raise exception using errcode = 'SLM01', message = 'VAT_ID_DIFFERS', detail = '{"fields": ["vatId"]}';
  end if;
  return new;
end $$;
create trigger f_vat_id before insert or update of business_id, vat_id on sales.account for each row execute function sales.account_vat_id();

-- A business ID is one account's. Whose it is already is told by name to those who see that account; the index decides
-- between two that come at once.
create function sales.account_business_id() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor', true);
  other uuid;
  holder text;
begin
  perform set_config('solmu.actor', 'system', true);
  select a.id into other from sales.account a where a.business_id = new.business_id and a.deleted_at is null and a.id <> new.id limit 1;
  perform set_config('solmu.actor', actor, true);
  if other is null then return new; end if;
  select r.title into holder from catalog.record r where r.id = other;
  raise exception using errcode = 'SLM01', message = 'DUPLICATE_BUSINESS_ID', detail = jsonb_build_object(
    'fields', array['businessId'],
    'values', jsonb_build_object('holder', case when holder is null then '{"fi": "toisella asiakkaalla", "en": "another account"}'::jsonb
      else jsonb_build_object('fi', 'asiakkaalla ' || holder, 'en', holder) end))::text;
end $$;
create trigger g_business_id before insert or update of business_id, deleted_at on sales.account for each row
  when (new.business_id is not null and new.deleted_at is null) execute function sales.account_business_id();
comment on index sales.account_business_id is
  '{"code": "DUPLICATE_BUSINESS_ID", "field": "businessId", "values": {"holder": {"fi": "toisella asiakkaalla", "en": "another account"}}}';

-- An account with open potentials or with orders that are not cancelled (order/) is not deleted; which ones is told of those that may be seen.
create function sales.account_held() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor', true);
  held uuid[];
  holders text;
begin
  perform set_config('solmu.actor', 'system', true);
  select array_agg(h.id) into held from (
    select p.id from sales.potential p join sales.stage s on s.id = p.stage
      where p.account_id = new.id and p.deleted_at is null and s.kind = 'OPEN'
    union all
    select o.id from sales.sales_order o where o.account_id = new.id and o.deleted_at is null and o.status <> 'cancelled') h;
  perform set_config('solmu.actor', actor, true);
  if held is null then return new; end if;
  select string_agg(h.title, ', ') into holders
    from (select r.title from catalog.record r where r.id = any (held) order by r.title limit 5) h;
  raise exception using errcode = 'SLM01', message = 'HAS_DEPENDENTS', detail = jsonb_build_object(
    'fields', array['id'],
    'values', jsonb_build_object('holders', coalesce(to_jsonb(holders), '{"fi": "tietueita, joita et näe", "en": "records you cannot see"}')))::text;
end $$;
create trigger d_held before update on sales.account for each row
  when (old.deleted_at is null and new.deleted_at is not null) execute function sales.account_held();

create view sales_public.stage as select s.*, p.position as pipeline_position from sales.stage s join sales.pipeline p on p.id = s.pipeline_id where s.removed_at is null;
grant select on sales_public.stage to solmu_reader;

reset role;
call catalog.make_record_table('sales.account', 'accounts', 'name', 'ACC');
call catalog.make_record_table('sales.contact', 'contacts', 'name', 'CON');
call catalog.make_record_table('sales.potential', 'potentials', 'name', 'POT');
call catalog.make_searchable('sales.account', $$concat_ws(' ', business_id, phone, email)$$);
call catalog.make_searchable('sales.contact', $$concat_ws(' ', email, phone, mobile)$$);
call catalog.make_text_index('sales.account', 'name');
call catalog.make_text_index('sales.contact', 'name');
call catalog.make_text_index('sales.potential', 'name');
