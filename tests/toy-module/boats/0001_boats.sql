-- The boats of a harbour.
create table harbour.boat (
  like catalog.record_base including all,
  name text not null check (length(name) between 1 and 200),
  state text not null default 'ashore',
  length int check (length >= 0),
  price numeric(14, 2) check (price >= 0),
  currency char(3) not null default identity_public.own_currency(),
  account_id uuid,
  launched_on date
);
create index boat_owner on harbour.boat (owner_id);
create index boat_created on harbour.boat (created_at desc, id desc);

reset role;
call catalog.make_record_table('harbour.boat', 'boats', 'name', 'BOAT');
call catalog.make_text_index('harbour.boat', 'name');
