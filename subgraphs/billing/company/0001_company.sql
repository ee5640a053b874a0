-- Companies of the organisation that send invoices.
create table billing.company (
  like catalog.record_base including all,
  name text not null check (length(name) between 1 and 200),
  business_id text check (business_id ~ '^\d{7}-\d$'),
  vat_id text,
  street text,
  postcode text,
  city text,
  region text,
  country text,
  email text,
  phone text,
  website text,
  iban text,
  bic text,
  reference_type text not null default 'FI' check (reference_type in ('FI', 'RF')),
  first_number int not null default 1 check (first_number >= 1),
  payment_term_days int not null default 14 check (payment_term_days between 0 and 365),
  interest_rate numeric(5, 2) check (interest_rate between 0 and 100),
  notice_days int not null default 8 check (notice_days between 0 and 365),
  e_invoice_address text,
  e_invoice_operator text
);
create index company_name on billing.company (name, id);
create index company_owner on billing.company (owner_id);
create index company_created on billing.company (created_at desc, id desc);

-- A Finnish postal code has five digits.
create function billing.check_postcode(country text, postcode text, field text) returns void language plpgsql as $$
begin
  if country = 'FI' and postcode !~ '^\d{5}$' then
    raise exception using errcode = 'SLM01', message = 'INVALID_POSTCODE', detail = jsonb_build_object('fields', array[field])::text;
  end if;
end $$;

reset role;
call catalog.make_record_table('billing.company', 'billingCompanies', 'name', 'BCO');
call catalog.make_text_index('billing.company', 'name');
