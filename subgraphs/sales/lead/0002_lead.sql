-- Leads: raw interest that must not pollute accounts and contacts until it is known to be true.
create table sales.lead (
  like catalog.record_base including all,
  company text check (length(company) <= 200),
  business_id text check (business_id ~ '^\d{7}-\d$'),
  first_name text check (length(first_name) <= 100),
  last_name text check (length(last_name) <= 100),
  name text not null generated always as (
    coalesce(company || coalesce(' · ' || nullif(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), ''),
      trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')))) stored,
  title text,
  status text not null default 'new',
  disqualified_reason text,
  rating text,
  source text,
  email text,
  phone text,
  mobile text,
  website text,
  street text,
  postcode text,
  city text,
  region text,
  country text,
  industry text,
  employees int check (employees >= 0),
  annual_revenue numeric(14, 2) check (annual_revenue >= 0),
  expected_amount numeric(14, 2) check (expected_amount >= 0),
  currency char(3) not null default identity_public.own_currency(),
  marketing_consent boolean,
  consent_source text,
  description text,
  status_entered_at timestamptz
);
create index lead_owner on sales.lead (owner_id, status);
create index lead_name on sales.lead (name, id);
create index lead_email on sales.lead (email) where email is not null;
create index lead_business_id on sales.lead (business_id) where business_id is not null;
create index lead_status on sales.lead (status, created_at desc, id desc);
create index lead_created on sales.lead (created_at desc, id desc);

-- A lead is of a company or of a person; who is disqualified is so for a reason.
create function sales.lead_stands() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  imported boolean := coalesce(current_setting('solmu.cause', true) = 'import', false);
begin
  -- What is taken back was right as it was.
  if tg_op = 'UPDATE' and current_setting('solmu.cause', true) = 'undo' then return new; end if;
  if new.status is null then
    raise exception using errcode = 'SLM01', message = 'REQUIRED', detail = '{"fields": ["status"]}';
  end if;
  if new.company is null and new.last_name is null then
    raise exception using errcode = 'SLM01', message = 'COMPANY_OR_PERSON', detail = '{"fields": ["company"]}';
  end if;
  if tg_op = 'INSERT' or new.status <> old.status then
    new.status_entered_at := case when imported then coalesce(new.status_entered_at, now()) else now() end;
  end if;
  if new.status not in ('disqualified', 'converted') then new.disqualified_reason := null; end if;
  if new.status = 'disqualified' and new.disqualified_reason is null and not imported
     -- what is hidden from somebody is not asked of them
     and not access.hides('leads', 'disqualifiedReason') then
    raise exception using errcode = 'SLM01', message = 'STAGE_REQUIRES', detail = jsonb_build_object(
      'fields', array['disqualifiedReason'], 'values', jsonb_build_object('stage',
        (select o.label from catalog.option o where o.module = 'leads' and o.field = 'status' and o.value = new.status)))::text;
  end if;
  perform sales.check_postcode(new.country, new.postcode, 'postcode');
  return new;
end $$;
create trigger b_stands before insert or update on sales.lead for each row execute function sales.lead_stands();

reset role;
call catalog.make_record_table('sales.lead', 'leads', 'name', 'LEAD');
call catalog.make_searchable('sales.lead', $$concat_ws(' ', business_id, email, phone, mobile)$$);
call catalog.make_text_index('sales.lead', 'name');
