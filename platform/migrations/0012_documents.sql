-- Documents with rows (quotes, orders, invoices): what each has beside what every record has, and what each of its rows has. Amounts
-- are worked out by platform/document/ when rows are written, and stand here so that lists and sums have plain columns.

create table catalog.document_base (
  -- whether its prices have VAT in them
  prices_include_vat boolean not null default false,
  header_discount numeric(14, 2) check (header_discount >= 0),
  header_charge numeric(14, 2) check (header_charge >= 0),
  net numeric(14, 2) not null default 0,
  vat numeric(14, 2) not null default 0,
  gross numeric(14, 2) not null default 0,
  -- what its rows cost the seller, where all of them tell
  cost numeric(14, 2),
  margin numeric(14, 2) generated always as (net - cost) stored,
  -- its rows in words and their prices, by which history tells what changed and search finds it
  row_text text,
  price_text text
);
grant select on catalog.document_base to solmu_reader;

create table catalog.document_row (
  id uuid primary key default uuidv7(),
  document_id uuid not null,
  position int not null,
  kind text not null check (kind in ('ITEM', 'HEADING', 'TEXT')),
  product_id uuid,
  -- the row of another document that this one was made of
  origin_id uuid,
  code text,
  name text not null,
  description text,
  quantity numeric(14, 4),
  unit text,
  unit_price numeric(16, 6) check (unit_price >= 0),
  discount_percent numeric(7, 4) check (discount_percent between 0 and 100),
  -- negative where all of the row is taken back
  discount_amount numeric(14, 2) check (discount_amount >= 0 or quantity < 0),
  vat_category text check (vat_category in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O')),
  vat_rate numeric(5, 2) check (vat_rate between 0 and 100),
  cost_price numeric(16, 6) check (cost_price >= 0),
  delivery_date date,
  cost_centre text,
  -- where the price is from, in the words of whoever told it
  price_source text,
  -- what it comes to, with VAT where the document's prices have it
  amount numeric(14, 2),
  check ((kind = 'ITEM') = (amount is not null))
);
grant select on catalog.document_row to solmu_reader;

-- Makes `<document>_row`, read by those who see the document, and `<schema>.write_<document>_rows(target, rows)`, which writes all the rows of a
-- document anew: only in the transaction that has just written the document itself, so that its rights and its version are the rows'.
create procedure catalog.make_document_rows(document regclass) language plpgsql set search_path = '' as $$
declare
  table_schema text := (select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = document);
  document_name text := (select relname from pg_catalog.pg_class where oid = document);
  owner text := pg_catalog.pg_get_userbyid((select relowner from pg_catalog.pg_class where oid = document));
  row_name text := document_name || '_row';
  target text := format('%I.%I', table_schema, row_name);
  columns text[] := (
    select array_agg(format('%I', attname) order by attnum) from pg_catalog.pg_attribute
    where attrelid = 'catalog.document_row'::regclass and attnum > 0 and not attisdropped and attname not in ('id', 'document_id', 'position'));
begin
  execute format('create table %s (like catalog.document_row including all, foreign key (document_id) references %s on delete cascade)', target, document);
  execute format('alter table %s owner to %I', target, owner);
  execute format('create index %I on %s (document_id, position)', row_name || '_document', target);
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  -- `offset 0` keeps it a look-up by key per row
  execute format('create policy visible on %s for select using (exists (select from %s d where d.id = document_id offset 0))', target, document);
  execute format('create policy written on %s for insert with check ((select access.is_system()))', target);
  execute format('create policy rewritten on %s for update using ((select access.is_system()))', target);
  execute format('create policy removed on %s for delete using ((select access.is_system()))', target);
  execute format('create view %I.%I as select * from %s', table_schema || '_public', row_name, target);
  execute format('alter view %I.%I owner to %I', table_schema || '_public', row_name, owner);
  execute format('grant select on %I.%I to solmu_reader', table_schema || '_public', row_name);

  execute format($sql$
    create function %1$I.%2$I(target uuid, rows jsonb) returns void language plpgsql security definer set search_path = '' as $body$
    declare actor text := current_setting('solmu.actor', true);
    begin
      perform set_config('solmu.actor', 'system', true);
      if not exists (select from %3$s d where d.id = target and d.xmin = pg_current_xact_id()::xid) then
        raise exception 'The rows of %% are written without it', target;
      end if;
      delete from %4$s t where t.document_id = target and t.id not in (select (r ->> 'id')::uuid from jsonb_array_elements(rows) r where r ->> 'id' is not null);
      insert into %4$s as t (id, document_id, position, %5$s)
        select coalesce(r.id, uuidv7()), target, l.place, %6$s
        from jsonb_array_elements(rows) with ordinality l (line, place), jsonb_populate_record(null::%4$s, l.line) r
      on conflict (id) do update set (position, %5$s) = row (excluded.position, %7$s) where t.document_id = target;
      perform set_config('solmu.actor', actor, true);
    end $body$ $sql$, table_schema, 'write_' || document_name || '_rows', document, target,
    array_to_string(columns, ', '),
    (select string_agg('r.' || c, ', ') from unnest(columns) c), (select string_agg('excluded.' || c, ', ') from unnest(columns) c));
  execute format('alter function %I.%I(uuid, jsonb) owner to %I', table_schema, 'write_' || document_name || '_rows', owner);
  execute format('revoke execute on function %I.%I(uuid, jsonb) from public', table_schema, 'write_' || document_name || '_rows');
end $$;
