-- What is sold and of whom it is bought: products and services, their categories, vendors.
create table inventory.product_category (
  like catalog.record_base including all,
  name text not null check (length(name) between 1 and 200),
  parent_id uuid references inventory.product_category on delete set null,
  description text
);
create index product_category_parent on inventory.product_category (parent_id) where parent_id is not null;
create index product_category_owner on inventory.product_category (owner_id);
create index product_category_name on inventory.product_category (name, id);

create table inventory.vendor (
  like catalog.record_base including all,
  name text not null check (length(name) between 1 and 200),
  business_id text check (business_id ~ '^\d{7}-\d$'),
  vat_id text,
  -- the same company among the accounts of sales
  account_id uuid,
  website text,
  phone text,
  email text,
  street text,
  postcode text,
  city text,
  country text,
  iban text,
  bic text,
  payment_term_days int check (payment_term_days between 0 and 365),
  currency char(3),
  language text,
  delivery_term text,
  description text
);
create unique index vendor_business_id on inventory.vendor (business_id) where deleted_at is null;
comment on index inventory.vendor_business_id is '{"code": "DUPLICATE_VENDOR", "field": "businessId"}';
create index vendor_owner on inventory.vendor (owner_id);
create index vendor_name on inventory.vendor (name, id);
create index vendor_account on inventory.vendor (account_id) where account_id is not null;
create index vendor_email on inventory.vendor (email) where email is not null;
create index vendor_created on inventory.vendor (created_at desc, id desc);

create table inventory.product (
  like catalog.record_base including all,
  code text not null check (length(code) between 1 and 50),
  name text not null check (length(name) between 1 and 200),
  name_sv text,
  name_en text,
  kind text not null default 'GOODS' check (kind in ('GOODS', 'SERVICE')),
  active boolean not null default true,
  category_id uuid references inventory.product_category on delete set null,
  description text,
  manufacturer text,
  website text,
  unit text not null default 'C62',
  sales_lot numeric not null default 1 check (sales_lot > 0 and scale(sales_lot) <= 3),
  list_price numeric check (list_price >= 0 and scale(list_price) <= 6),
  cost_price numeric check (cost_price >= 0 and scale(cost_price) <= 6),
  currency char(3) not null default identity_public.own_currency(),
  vat_class text not null default 'GENERAL' check (vat_class in ('GENERAL', 'REDUCED', 'TEN', 'ZERO')),
  vat_reason text check ((vat_class = 'ZERO') = (vat_reason is not null)),
  gtin text check (gtin ~ '^(\d{8}|\d{12,14})$'),
  sales_from date,
  sales_to date check (sales_to >= sales_from),
  recurring boolean not null default false,
  vendor_id uuid references inventory.vendor on delete set null,
  vendor_code text
);
create unique index product_code on inventory.product (lower(code)) where deleted_at is null;
comment on index inventory.product_code is '{"code": "DUPLICATE_CODE", "field": "code"}';
create index product_owner on inventory.product (owner_id);
create index product_name on inventory.product (name, id);
create index product_in_category on inventory.product (category_id) where category_id is not null;
create index product_vendor on inventory.product (vendor_id) where vendor_id is not null;
create index product_gtin on inventory.product (gtin) where gtin is not null;
create index product_created on inventory.product (created_at desc, id desc);

-- ── rules that hold whoever writes ──────────────────────────────────────────────────────────────────────────────

create function inventory.refuse(code text, field text, told jsonb default '{}') returns void language plpgsql as $$
begin
  raise exception using errcode = 'SLM01', message = code,
    detail = jsonb_build_object('fields', array[field], 'values', told)::text;
end $$;

-- What is emptied goes back to what it is when nothing is said. A service is of no lot and comes from no vendor; where there is no
-- tax there is a reason, and where there is tax there is none.
create function inventory.product_stands() returns trigger language plpgsql as $$
begin
  new.kind := coalesce(new.kind, 'GOODS');
  new.active := coalesce(new.active, true);
  new.unit := coalesce(new.unit, 'C62');
  new.sales_lot := coalesce(new.sales_lot, 1);
  new.vat_class := coalesce(new.vat_class, 'GENERAL');
  new.recurring := coalesce(new.recurring, false);
  new.currency := coalesce(new.currency, identity_public.own_currency());
  if new.kind = 'SERVICE' and new.sales_lot <> 1 then perform inventory.refuse('NOT_OF_SERVICES', 'salesLot'); end if;
  if new.kind = 'SERVICE' and new.vendor_id is not null then perform inventory.refuse('NOT_OF_SERVICES', 'vendor'); end if;
  if new.vat_class <> 'ZERO' then new.vat_reason := null; end if;
  if new.vat_class = 'ZERO' and new.vat_reason is null then perform inventory.refuse('VAT_REASON_REQUIRED', 'vatReason'); end if;
  if new.sales_to < new.sales_from then perform inventory.refuse('ENDS_BEFORE', 'salesTo'); end if;
  return new;
end $$;
create trigger b_stands before insert or update on inventory.product for each row execute function inventory.product_stands();

-- The tree of categories is five levels deep at most, and never returns to itself.
create function inventory.category_parent() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor', true);
  above uuid := new.parent_id;
  level int := 1;
  fault text;
begin
  if above is null or tg_op = 'UPDATE' and above is not distinct from old.parent_id then return new; end if;
  perform set_config('solmu.actor', 'system', true); -- those above and below count whoever may see them
  while above is not null and fault is null loop
    level := level + 1;
    if above = new.id then fault := 'CYCLE'; elsif level > 5 then fault := 'TOO_DEEP'; end if;
    select c.parent_id into above from inventory.product_category c where c.id = above;
  end loop;
  if fault is null and tg_op = 'UPDATE' and level + (
    with recursive below (id, depth) as (
      select new.id, 0 union all
      select c.id, b.depth + 1 from below b join inventory.product_category c on c.parent_id = b.id where b.depth < 5
    ) select max(depth) from below) > 5 then
    fault := 'TOO_DEEP';
  end if;
  perform set_config('solmu.actor', actor, true);
  if fault is not null then perform inventory.refuse(fault, 'parent'); end if;
  return new;
end $$;
create trigger c_parent before insert or update on inventory.product_category for each row execute function inventory.category_parent();

-- As of accounts: a Finnish VAT number is made of the business ID, a Finnish postal code has five digits.
create function inventory.vendor_stands() returns trigger language plpgsql as $$
declare
  derived text := 'FI' || replace(new.business_id, '-', '');
  derived_before text;
begin
  if tg_op = 'UPDATE' then derived_before := 'FI' || replace(old.business_id, '-', ''); end if;
  if derived is distinct from derived_before and (new.vat_id is null or new.vat_id = derived_before) then new.vat_id := derived; end if;
  if new.vat_id like 'FI%' and new.vat_id <> derived then perform inventory.refuse('VAT_ID_DIFFERS', 'vatId'); end if;
  if new.country = 'FI' and new.postcode !~ '^\d{5}$' then perform inventory.refuse('INVALID_POSTCODE', 'postcode'); end if;
  return new;
end $$;
create trigger b_stands before insert or update on inventory.vendor for each row execute function inventory.vendor_stands();

reset role;
call catalog.make_record_table('inventory.product_category', 'productCategories', 'name', 'CAT');
call catalog.make_record_table('inventory.vendor', 'vendors', 'name', 'VEN');
call catalog.make_record_table('inventory.product', 'products', 'name', 'PRO');
call catalog.make_searchable('inventory.product', $$concat_ws(' ', code, gtin, vendor_code, name_sv, name_en)$$);
call catalog.make_searchable('inventory.vendor', $$concat_ws(' ', business_id, phone, email)$$);
call catalog.make_text_index('inventory.product', 'name');
call catalog.make_text_index('inventory.product', 'code');
call catalog.make_text_index('inventory.vendor', 'name');
call catalog.make_text_index('inventory.product_category', 'name');
-- What a company sells is for all of it to know, until its administrators say otherwise.
insert into identity.module_default (module, level) values ('products', 'READ'), ('productCategories', 'READ'), ('vendors', 'READ')
on conflict do nothing;
