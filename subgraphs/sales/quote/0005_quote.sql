-- Quotes: what is offered to a customer, revised until the answer is yes or no.

-- A day so many days from now, by the company's calendar.
create function sales.in_days(days int) returns date language sql stable set search_path = '' as $$
  select (now() at time zone coalesce((select c.time_zone from identity_public.company c), 'Europe/Helsinki'))::date + days
$$;

create table sales.quote (
  like catalog.record_base including all,
  like catalog.document_base including all,
  subject text not null check (length(subject) between 1 and 200),
  account_id uuid references sales.account on delete set null,
  contact_id uuid references sales.contact on delete set null,
  potential_id uuid references sales.potential on delete set null,
  stage text not null default 'draft' check (stage in ('draft', 'sent', 'revised', 'accepted', 'rejected', 'expired')),
  valid_until date not null default sales.in_days(30),
  currency char(3) not null default identity_public.own_currency(),
  payment_term_days int check (payment_term_days between 0 and 365),
  delivery_term text,
  language text,
  terms text,
  description text,
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
  revision int not null default 1,
  -- the quote that this one takes the place of
  previous_id uuid references sales.quote on delete set null,
  sent_at timestamptz,
  decided_at timestamptz
);
create index quote_owner on sales.quote (owner_id, stage);
create index quote_account on sales.quote (account_id) where account_id is not null;
create index quote_contact on sales.quote (contact_id) where contact_id is not null;
create index quote_potential on sales.quote (potential_id) where potential_id is not null;
create index quote_previous on sales.quote (previous_id) where previous_id is not null;
create index quote_created on sales.quote (created_at desc, id desc);
create index quote_gross on sales.quote (gross desc, id desc);
create index quote_open on sales.quote (valid_until) where stage = 'sent';

-- Whose document it is: an account's or a contact's; where it says no addresses, it has the account's.
create function sales.document_customer() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  customer sales.account;
begin
  if new.account_id is null and new.contact_id is null then
    raise exception using errcode = 'SLM01', message = 'CUSTOMER_REQUIRED', detail = '{"fields": ["account"]}';
  end if;
  if tg_op = 'INSERT' and new.account_id is not null then
    select a.* into customer from sales.account a where a.id = new.account_id;
    if num_nulls(new.billing_street, new.billing_postcode, new.billing_city, new.billing_region, new.billing_country) = 5
       and not access.hides('accounts', 'billingStreet') then
      new.billing_street := customer.billing_street;
      new.billing_postcode := customer.billing_postcode;
      new.billing_city := customer.billing_city;
      new.billing_region := customer.billing_region;
      new.billing_country := customer.billing_country;
    end if;
    if num_nulls(new.shipping_street, new.shipping_postcode, new.shipping_city, new.shipping_region, new.shipping_country) = 5
       and not access.hides('accounts', 'shippingStreet') then
      new.shipping_street := customer.shipping_street;
      new.shipping_postcode := customer.shipping_postcode;
      new.shipping_city := customer.shipping_city;
      new.shipping_region := customer.shipping_region;
      new.shipping_country := customer.shipping_country;
    end if;
  end if;
  perform sales.check_postcode(new.billing_country, new.billing_postcode, 'billingPostcode');
  perform sales.check_postcode(new.shipping_country, new.shipping_postcode, 'shippingPostcode');
  return new;
end $$;
create trigger b_customer before insert or update on sales.quote for each row execute function sales.document_customer();

-- What has been sent is not edited: who owns it, what is known of it beside what it says, and how it ended may change still, and a
-- reference follows a customer that has become part of another.
create function sales.quote_stands() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  changed text[];
begin
  if old.stage = 'draft' then return new; end if;
  select array_agg(key) into changed from jsonb_object_keys(catalog.difference(to_jsonb(old) - 'margin' - 'custom', to_jsonb(new) - 'margin' - 'custom')) key
    where key not in ('owner_id', 'deleted_at', 'tags', 'stage', 'decided_at', 'potential_id', 'previous_id')
      and not (key = 'account_id' and (new.account_id is null or catalog.merged_into(old.account_id) = new.account_id))
      and not (key = 'contact_id' and (new.contact_id is null or catalog.merged_into(old.contact_id) = new.contact_id));
  if changed is not null then
    raise exception using errcode = 'SLM01', message = 'QUOTE_SENT', detail = '{"fields": ["id"]}';
  end if;
  return new;
end $$;
create trigger c_stands before update on sales.quote for each row execute function sales.quote_stands();

reset role;
call catalog.make_record_table('sales.quote', 'quotes', 'subject', 'QUO');
call catalog.make_document_rows('sales.quote');
call catalog.make_text_index('sales.quote', 'subject');
