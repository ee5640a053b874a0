-- Sales orders: what a customer has bought, of a quote or by itself.
create table sales.sales_order (
  like catalog.record_base including all,
  like catalog.document_base including all,
  subject text not null check (length(subject) between 1 and 200),
  account_id uuid references sales.account on delete set null,
  contact_id uuid references sales.contact on delete set null,
  potential_id uuid references sales.potential on delete set null,
  quote_id uuid references sales.quote on delete set null,
  status text not null default 'open',
  customer_order_number text,
  order_date date not null default sales.in_days(0),
  due_date date,
  delivery_date date,
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
  shipping_country text
);
create index sales_order_owner on sales.sales_order (owner_id, status);
create index sales_order_account on sales.sales_order (account_id) where account_id is not null;
create index sales_order_contact on sales.sales_order (contact_id) where contact_id is not null;
create index sales_order_potential on sales.sales_order (potential_id) where potential_id is not null;
create index sales_order_quote on sales.sales_order (quote_id) where quote_id is not null;
create index sales_order_created on sales.sales_order (created_at desc, id desc);
create index sales_order_status on sales.sales_order (status, created_at desc, id desc);
create index sales_order_gross on sales.sales_order (gross desc, id desc);

create trigger b_customer before insert or update on sales.sales_order for each row execute function sales.document_customer();

create function sales.order_stands() returns trigger language plpgsql as $$
begin
  if new.status is null then
    raise exception using errcode = 'SLM01', message = 'REQUIRED', detail = '{"fields": ["status"]}';
  end if;
  return new;
end $$;
create trigger c_stands before insert or update of status on sales.sales_order for each row execute function sales.order_stands();

-- The first order of a quote that is there, whoever may see it: a second one is made on purpose.
create function sales.order_of_quote(quote uuid) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor', true);
  made uuid;
begin
  perform set_config('solmu.actor', 'system', true);
  select o.id into made from sales.sales_order o where o.quote_id = quote and o.deleted_at is null order by o.created_at, o.id limit 1;
  perform set_config('solmu.actor', actor, true);
  return made;
end $$;
revoke execute on function sales.order_of_quote(uuid) from public;

reset role;
call catalog.make_record_table('sales.sales_order', 'salesOrders', 'subject', 'SO');
call catalog.make_document_rows('sales.sales_order');
call catalog.make_searchable('sales.sales_order', $$customer_order_number$$);
call catalog.make_text_index('sales.sales_order', 'subject');
