-- Invoices and credit notes: drafts that may be anything, and posted ones that stand (Accounting Act 1336/1997 ch. 2, VAT Act 209 e §).
create table billing.invoice (
  like catalog.record_base including all,
  like catalog.document_base including all,
  subject text not null check (length(subject) between 1 and 200),
  kind text not null default 'invoice' check (kind in ('invoice', 'credit_note')),
  status text not null default 'draft' check (status in ('draft', 'posted', 'partly_paid', 'paid', 'credited', 'written_off')),
  invoice_number int,
  company_id uuid not null references billing.company,
  -- of another subgraph, so that there is nothing to refer to by a key
  account_id uuid,
  contact_id uuid,
  sales_order_id uuid,
  credits_id uuid references billing.invoice,
  invoice_date date,
  payment_term_days int check (payment_term_days between 0 and 365),
  due_date date,
  delivery_date date,
  reference_number text,
  your_reference text,
  our_reference text,
  order_reference text,
  delivery text,
  buyer_name text check (length(buyer_name) <= 200),
  buyer_vat_id text,
  billing_street text,
  billing_postcode text,
  billing_city text,
  billing_region text,
  billing_country text,
  currency char(3) not null default identity_public.own_currency(),
  interest_rate numeric(5, 2) check (interest_rate between 0 and 100),
  notice_days int check (notice_days between 0 and 365),
  language text,
  terms text,
  description text,
  -- what has been paid and credited of it
  settled numeric(14, 2) not null default 0,
  open numeric(14, 2) generated always as
    (case when status in ('draft', 'written_off') or kind = 'credit_note' then 0 else gross - settled end) stored,
  posted_at timestamptz
);
create unique index invoice_once on billing.invoice (company_id, invoice_number);
create unique index invoice_reference on billing.invoice (company_id, reference_number) where kind = 'invoice';
create index invoice_owner on billing.invoice (owner_id, status);
create index invoice_account on billing.invoice (account_id) where account_id is not null;
create index invoice_contact on billing.invoice (contact_id) where contact_id is not null;
create index invoice_sales_order on billing.invoice (sales_order_id) where sales_order_id is not null;
create index invoice_credits on billing.invoice (credits_id) where credits_id is not null;
create index invoice_status on billing.invoice (status, due_date);
create index invoice_due on billing.invoice (due_date, id) where open > 0;
create index invoice_created on billing.invoice (created_at desc, id desc);
create index invoice_gross on billing.invoice (gross desc, id desc);

-- The next number of each company: taken in the transaction that posts, so that one that is rolled back leaves no gap.
create table billing.number_series (
  company_id uuid primary key references billing.company on delete cascade,
  next int not null
);
grant select on billing.number_series to solmu_reader;

create function billing.next_number(company uuid) returns int language plpgsql security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor', true);
  taken int;
begin
  perform set_config('solmu.actor', 'system', true);
  insert into billing.number_series as s (company_id, next) select c.id, c.first_number + 1 from billing.company c where c.id = company
    on conflict (company_id) do update set next = s.next + 1 returning s.next - 1 into taken;
  perform set_config('solmu.actor', actor, true);
  return taken;
end $$;
revoke execute on function billing.next_number(uuid) from public;

-- Once a company has numbers, it begins nowhere else.
create function billing.company_stands() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform billing.check_postcode(new.country, new.postcode, 'postcode');
  if tg_op = 'INSERT' then return new; end if;
  if new.first_number <> old.first_number and exists (select from billing.number_series s where s.company_id = old.id) then
    raise exception using errcode = 'SLM01', message = 'NUMBERS_BEGUN', detail = '{"fields": ["firstNumber"]}';
  end if;
  if new.deleted_at is not null and old.deleted_at is null and exists (select from billing.number_series s where s.company_id = old.id) then
    raise exception using errcode = 'SLM01', message = 'NUMBERS_BEGUN', detail = '{"fields": ["id"]}';
  end if;
  return new;
end $$;
create trigger b_stands before insert or update on billing.company for each row execute function billing.company_stands();

-- What is left out of a new invoice: the company is the one that billed the buyer last, or else the first; name, VAT number, address and
-- terms are the buyer's, as far as whoever writes may know them.
create function billing.invoice_begins() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor', true);
  buyer record;
begin
  if new.company_id is null then
    perform set_config('solmu.actor', 'system', true);
    select i.company_id into new.company_id from billing.invoice i join billing.company c on c.id = i.company_id
      where (i.account_id = new.account_id or i.contact_id = new.contact_id) and i.invoice_number is not null and c.deleted_at is null
      order by i.posted_at desc, i.id desc limit 1;
    if new.company_id is null then
      select c.id into new.company_id from billing.company c where c.deleted_at is null order by c.created_at, c.id limit 1;
    end if;
    perform set_config('solmu.actor', actor, true);
  end if;
  if new.company_id is null then
    raise exception using errcode = 'SLM01', message = 'NO_BILLING_COMPANY', detail = '{"fields": ["company"]}';
  end if;
  if new.account_id is not null then
    select a.name, a.vat_id, a.billing_street, a.billing_postcode, a.billing_city, a.billing_region, a.billing_country,
      access.hides('accounts', 'billingStreet') as hidden into buyer from sales_public.account a where a.id = new.account_id;
    if not access.hides('accounts', 'vatId') then new.buyer_vat_id := coalesce(new.buyer_vat_id, buyer.vat_id); end if;
  elsif new.contact_id is not null then
    select c.name, c.street as billing_street, c.postcode as billing_postcode, c.city as billing_city, c.region as billing_region,
      c.country as billing_country, access.hides('contacts', 'street') as hidden into buyer from sales_public.contact c where c.id = new.contact_id;
  else
    return new;
  end if;
  new.buyer_name := coalesce(new.buyer_name, buyer.name);
  if not buyer.hidden and num_nulls(new.billing_street, new.billing_postcode, new.billing_city, new.billing_region, new.billing_country) = 5 then
    new.billing_street := buyer.billing_street;
    new.billing_postcode := buyer.billing_postcode;
    new.billing_city := buyer.billing_city;
    new.billing_region := buyer.billing_region;
    new.billing_country := buyer.billing_country;
  end if;
  return new;
end $$;
create trigger b_begins before insert on billing.invoice for each row execute function billing.invoice_begins();

-- Exactly one pays; days come in order; and what is posted changes in what became of it alone.
create function billing.invoice_stands() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  changed text[];
begin
  if tg_op = 'INSERT' or old.status = 'draft' then
    if num_nonnulls(new.account_id, new.contact_id) <> 1 then
      raise exception using errcode = 'SLM01', message = case num_nonnulls(new.account_id, new.contact_id) when 0 then 'BUYER_REQUIRED' else 'ONE_BUYER' end,
        detail = '{"fields": ["account"]}';
    end if;
    perform billing.check_postcode(new.billing_country, new.billing_postcode, 'billingPostcode');
    if new.due_date < new.invoice_date then
      raise exception using errcode = 'SLM01', message = 'DUE_BEFORE_DATE', detail = '{"fields": ["dueDate"]}';
    end if;
    return new;
  end if;
  if new.deleted_at is distinct from old.deleted_at then
    raise exception using errcode = 'SLM01', message = 'INVOICE_POSTED', detail = '{"fields": ["id"]}';
  end if;
  select array_agg(key) into changed
  from jsonb_object_keys(catalog.difference(to_jsonb(old) - 'custom' - 'margin' - 'open', to_jsonb(new) - 'custom' - 'margin' - 'open')) key
  where key not in ('owner_id', 'tags', 'status', 'settled', 'delivery')
    and not (key = 'account_id' and catalog.merged_into(old.account_id) = new.account_id)
    and not (key = 'contact_id' and catalog.merged_into(old.contact_id) = new.contact_id);
  if changed is not null then
    raise exception using errcode = 'SLM01', message = 'INVOICE_POSTED', detail = '{"fields": ["id"]}';
  end if;
  return new;
end $$;
create trigger b_stands before insert or update on billing.invoice for each row execute function billing.invoice_stands();

reset role;
call catalog.make_record_table('billing.invoice', 'invoices', 'subject', 'INV');
call catalog.make_document_rows('billing.invoice');
call catalog.make_searchable('billing.invoice', $$concat_ws(' ', invoice_number, reference_number, order_reference, your_reference, buyer_name)$$);
call catalog.make_text_index('billing.invoice', 'subject');

set role solmu_billing;
-- What has been paid, by hand and by banks; one archive id, one payment.
create table billing.payment (
  id uuid primary key default uuidv7(),
  invoice_id uuid not null references billing.invoice,
  amount numeric(14, 2) not null check (amount > 0),
  paid_on date not null,
  archive_id text unique check (length(archive_id) between 1 and 100),
  noted_by uuid,
  noted_at timestamptz not null default now()
);
create index payment_invoice on billing.payment (invoice_id, paid_on, id);
alter table billing.payment enable row level security;
alter table billing.payment force row level security;
create policy visible on billing.payment for select using (exists (select from billing.invoice i where i.id = invoice_id offset 0));
create policy noted on billing.payment for insert with check (exists (select from billing.invoice i where i.id = invoice_id offset 0));

-- How much of each row of an order is in the invoices that are there, drafts too, less what was credited; whoever may see them.
create function billing.billed_rows(order_id uuid) returns table ("row" uuid, quantity numeric) language plpgsql security definer set search_path = '' as $$
declare actor text := current_setting('solmu.actor', true);
begin
  perform set_config('solmu.actor', 'system', true);
  return query
    with billed as (
      select r.id, r.origin_id, r.quantity from billing.invoice i join billing.invoice_row r on r.document_id = i.id
      where i.sales_order_id = order_id and i.kind = 'invoice' and i.deleted_at is null and r.origin_id is not null
    )
    select b.origin_id, sum(b.quantity + coalesce((
      select sum(c.quantity) from billing.invoice_row c join billing.invoice n on n.id = c.document_id
      where c.origin_id = b.id and n.kind = 'credit_note' and n.deleted_at is null), 0))
    from billed b group by b.origin_id;
  perform set_config('solmu.actor', actor, true);
end $$;
revoke execute on function billing.billed_rows(uuid) from public;

reset role;
-- Who bills is for all of the company to know, until its administrators say otherwise.
insert into identity.module_default (module, level) values ('billingCompanies', 'READ') on conflict do nothing;
