-- Conversions of leads: what each became, and how fields go over.

create table sales.conversion (
  id uuid primary key default uuidv7(),
  lead_id uuid not null references sales.lead on delete cascade,
  account_id uuid references sales.account on delete set null,
  contact_id uuid references sales.contact on delete set null,
  potential_id uuid references sales.potential on delete set null,
  -- of these, the ones that were made by it
  made uuid[] not null,
  status_before text not null,
  at timestamptz not null default now(),
  actor uuid,
  undone_at timestamptz,
  undone_by uuid
);
create unique index conversion_once on sales.conversion (lead_id) where undone_at is null;
comment on index sales.conversion_once is '{"code": "ALREADY_CONVERTED", "field": "id"}';
create index conversion_potential on sales.conversion (potential_id) where potential_id is not null;
create index conversion_account on sales.conversion (account_id) where account_id is not null;
create index conversion_contact on sales.conversion (contact_id) where contact_id is not null;

-- `offset 0` keeps it a look-up by key per line.
alter table sales.conversion enable row level security;
alter table sales.conversion force row level security;
create policy visible on sales.conversion for select using (exists (select from sales.lead l where l.id = lead_id offset 0));
create policy made on sales.conversion for insert with check ((select access.in_scope('leads', 'edit')) and exists (select from sales.lead l where l.id = lead_id));
create policy undone on sales.conversion for update using ((select access.in_scope('leads', 'edit')) and exists (select from sales.lead l where l.id = lead_id));

-- What a conversion makes unless it is told otherwise, and what becomes of the lead.
create table sales.conversion_setting (
  one boolean primary key default true check (one),
  makes_account boolean not null default true,
  makes_contact boolean not null default true,
  makes_potential boolean not null default true,
  deletes_lead boolean not null default false
);
insert into sales.conversion_setting default values;
alter table sales.conversion_setting enable row level security;
alter table sales.conversion_setting force row level security;
create policy known on sales.conversion_setting for select using (true);
create policy managed on sales.conversion_setting for update using ((select access.manages()));

-- How a field of what is made is filled: from a field of the lead, or with a fixed value.
create table sales.conversion_mapping (
  module text not null check (module in ('accounts', 'contacts', 'potentials')),
  field text not null,
  source text,
  value text,
  editable boolean not null default true,
  primary key (module, field),
  check ((source is null) <> (value is null))
);
alter table sales.conversion_mapping enable row level security;
alter table sales.conversion_mapping force row level security;
create policy known on sales.conversion_mapping for select using (true);
create policy managed on sales.conversion_mapping for all using ((select access.manages())) with check ((select access.manages()));

do $$ begin
  perform set_config('solmu.actor', 'system', true);
  insert into sales.conversion_mapping (module, field, source, value) values
    ('accounts', 'name', 'company', null), ('accounts', 'businessId', 'businessId', null), ('accounts', 'type', null, 'prospect'),
    ('accounts', 'status', null, 'active'), ('accounts', 'industry', 'industry', null), ('accounts', 'website', 'website', null),
    ('accounts', 'phone', 'phone', null), ('accounts', 'employees', 'employees', null),
    ('accounts', 'annualRevenue', 'annualRevenue', null), ('accounts', 'currency', 'currency', null),
    ('accounts', 'billingStreet', 'street', null), ('accounts', 'billingPostcode', 'postcode', null),
    ('accounts', 'billingCity', 'city', null), ('accounts', 'billingRegion', 'region', null), ('accounts', 'billingCountry', 'country', null),
    ('accounts', 'owner', 'owner', null),
    ('contacts', 'firstName', 'firstName', null), ('contacts', 'lastName', 'lastName', null), ('contacts', 'title', 'title', null),
    ('contacts', 'email', 'email', null), ('contacts', 'phone', 'phone', null), ('contacts', 'mobile', 'mobile', null),
    ('contacts', 'owner', 'owner', null),
    ('potentials', 'name', 'name', null), ('potentials', 'amount', 'expectedAmount', null), ('potentials', 'currency', 'currency', null),
    ('potentials', 'source', 'source', null), ('potentials', 'type', null, 'new'), ('potentials', 'description', 'description', null),
    ('potentials', 'owner', 'owner', null);
  perform set_config('solmu.actor', '', true);
end $$;

-- The status `converted` goes with a conversion: nothing else sets it, and what is converted stays as it was.
create function sales.lead_converted() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  imported boolean := coalesce(current_setting('solmu.cause', true) = 'import', false);
  converted boolean := exists (select from sales.conversion c where c.lead_id = new.id and c.undone_at is null);
begin
  if tg_op = 'UPDATE' and old.status = 'converted' and converted
     -- a generated column is not there yet in a row that is about to be written
     and catalog.difference(to_jsonb(old), to_jsonb(new)) - 'owner_id' - 'deleted_at' - 'name' <> '{}' then
    raise exception using errcode = 'SLM01', message = 'LEAD_CONVERTED', detail = '{"fields": ["id"]}';
  end if;
  if new.status = 'converted' and not converted and not imported and (tg_op = 'INSERT' or old.status <> 'converted') then
    raise exception using errcode = 'SLM01', message = 'ONLY_BY_CONVERSION', detail = '{"fields": ["status"]}';
  end if;
  return new;
end $$;
create trigger c_converted before insert or update on sales.lead for each row execute function sales.lead_converted();

-- What has grown upon records that a conversion made, beside what it made itself: told by name where it may be seen.
-- Every relation of every module is asked, in one statement each.
create function sales.built_upon(records uuid[], made uuid[]) returns table (id uuid)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  actor text := current_setting('solmu.actor', true);
  relation record;
  found_ids uuid[] := '{}';
  more uuid[];
begin
  perform set_config('solmu.actor', 'system', true);
  for relation in
    select split_part(m.table_name, '.', 1) || '_public' as schema_name, split_part(m.table_name, '.', 2) as view_name,
      case when f.custom then format('(t.custom ->> %L)::uuid', f.column_name) else format('t.%I', f.column_name) end as reference
    from catalog.field f join catalog.module m on m.name = f.module
    -- To be in a campaign is nothing that was built: it is there again with the contact.
    where f.type = 'RELATION' and f.related_module in ('accounts', 'contacts', 'potentials') and f.removed_at is null
      and f.module <> 'campaignMembers'
  loop
    execute format('select array_agg(t.id) from %I.%I t where %s = any ($1) and t.id <> all ($2)',
      relation.schema_name, relation.view_name, relation.reference) into more using records, made;
    found_ids := found_ids || coalesce(more, '{}');
  end loop;
  perform set_config('solmu.actor', actor, true);
  return query select distinct u from unnest(found_ids) u;
end $$;
