-- Prices that hold in place of products' own: lists with entries, for everybody or for the customers that they are linked to.
create table inventory.price_list (
  like catalog.record_base including all,
  name text not null check (length(name) between 1 and 200),
  active boolean not null default true,
  type text not null default 'GENERIC' check (type in ('GENERIC', 'ACCOUNTS')),
  currency char(3) not null default identity_public.own_currency(),
  discount_percent numeric check (discount_percent between 0 and 100 and scale(discount_percent) <= 2),
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  use_custom_tax boolean not null default false,
  custom_tax_percent numeric check (custom_tax_percent >= 0),
  description text,
  -- kept by the triggers of its entries, so that history and lists tell of them
  entry_count int not null default 0,
  prices_changed_at timestamptz
);
create unique index price_list_named on inventory.price_list (lower(name)) where active and deleted_at is null;
comment on index inventory.price_list_named is '{"code": "NAME_TAKEN", "field": "name"}';
create index price_list_owner on inventory.price_list (owner_id);
create index price_list_name on inventory.price_list (name, id);
create index price_list_created on inventory.price_list (created_at desc, id desc);

create table inventory.price_entry (
  id uuid primary key default uuidv7(),
  price_list_id uuid not null references inventory.price_list on delete cascade,
  -- of a product, or of all products in a category and below it
  product_id uuid references inventory.product on delete cascade,
  category_id uuid references inventory.product_category on delete cascade,
  -- from this quantity on
  min_quantity numeric not null default 1 check (min_quantity > 0 and scale(min_quantity) <= 4),
  -- of a product: its price; of a category: so much off products' own prices
  price numeric check (price >= 0 and scale(price) <= 6),
  discount_percent numeric check (discount_percent between 0 and 100 and scale(discount_percent) <= 2),
  vat_percent numeric check (vat_percent >= 0),
  check ((product_id is null) <> (category_id is null)),
  check ((price is null) = (product_id is null) and (discount_percent is null) = (category_id is null))
);
create unique index price_entry_once on inventory.price_entry (price_list_id, coalesce(product_id, category_id), min_quantity);
create index price_entry_product on inventory.price_entry (product_id, min_quantity) where product_id is not null;
create index price_entry_category on inventory.price_entry (category_id, min_quantity) where category_id is not null;

-- The customers whom a list of theirs is for.
create table inventory.price_list_link (
  id uuid primary key default uuidv7(),
  price_list_id uuid not null references inventory.price_list on delete cascade,
  account_id uuid,
  contact_id uuid,
  check ((account_id is null) <> (contact_id is null))
);
create unique index price_list_link_once on inventory.price_list_link (price_list_id, coalesce(account_id, contact_id));
create index price_list_link_account on inventory.price_list_link (account_id) where account_id is not null;
create index price_list_link_contact on inventory.price_list_link (contact_id) where contact_id is not null;

-- Entries and links are seen and changed with their list.
do $$
declare name text;
begin
  foreach name in array array['price_entry', 'price_list_link'] loop
    execute format($sql$
      alter table inventory.%1$I enable row level security;
      alter table inventory.%1$I force row level security;
      create policy read on inventory.%1$I for select using (exists (select from inventory.price_list l where l.id = price_list_id offset 0));
      create policy make on inventory.%1$I for insert with check (access.may('edit', price_list_id));
      create policy edit on inventory.%1$I for update using (access.may('edit', price_list_id));
      create policy remove on inventory.%1$I for delete using (access.may('edit', price_list_id) or (select access.is_system()));
      create view inventory_public.%1$I as select * from inventory.%1$I;
      grant select on inventory_public.%1$I to solmu_reader;
    $sql$, name);
  end loop;
end $$;

create function inventory.price_list_stands() returns trigger language plpgsql as $$
begin
  new.active := coalesce(new.active, true);
  new.type := coalesce(new.type, 'GENERIC');
  new.currency := coalesce(new.currency, identity_public.own_currency());
  new.use_custom_tax := coalesce(new.use_custom_tax, false);
  if new.valid_to < new.valid_from then perform inventory.refuse('ENDS_BEFORE', 'validTo'); end if;
  -- Whether it is legal on the day of delivery is asked when something is priced.
  if new.custom_tax_percent is not null and not exists (
    select from identity_public.vat_rate r where r.rate = new.custom_tax_percent) then
    perform inventory.refuse('INVALID_VAT_RATE', 'customTaxPercent', jsonb_build_object('rates',
      (select string_agg(distinct trim_scale(r.rate)::text, ', ') from identity_public.vat_rate r)));
  end if;
  return new;
end $$;
create trigger b_stands before insert or update on inventory.price_list for each row execute function inventory.price_list_stands();

create function inventory.entries_changed() returns trigger language plpgsql as $$
begin
  update inventory.price_list l set prices_changed_at = now(),
    entry_count = (select count(*) from inventory.price_entry e where e.price_list_id = l.id)
  where l.id in (select price_list_id from changed_rows);
  return null;
end $$;
create trigger z_made after insert on inventory.price_entry referencing new table as changed_rows
  for each statement execute function inventory.entries_changed();
create trigger z_changed after update on inventory.price_entry referencing new table as changed_rows
  for each statement execute function inventory.entries_changed();
create trigger z_removed after delete on inventory.price_entry referencing old table as changed_rows
  for each statement execute function inventory.entries_changed();

reset role;
call catalog.make_record_table('inventory.price_list', 'priceLists', 'name', 'PRL');
call catalog.make_text_index('inventory.price_list', 'name');
insert into identity.module_default (module, level) values ('priceLists', 'READ') on conflict do nothing;
