-- The company's logo: shown to everybody, before they have signed in too.
create table identity.logo (
  one boolean primary key default true check (one),
  type text not null check (type in ('image/png', 'image/jpeg')),
  width int not null,
  height int not null,
  bytes bytea not null check (octet_length(bytes) between 1 and 262144),
  -- in its address, so that browsers may keep it for as long as it is this one
  hash text not null generated always as (left(encode(sha256(bytes), 'hex'), 16)) stored
);

alter table identity.logo enable row level security;
alter table identity.logo force row level security;
create policy read on identity.logo for select using (true);
create policy make on identity.logo for insert with check ((select access.manages()));
create policy edit on identity.logo for update using ((select access.manages()));
create policy remove on identity.logo for delete using ((select access.manages()));

create trigger y_audit after insert or update or delete on identity.logo
  for each row execute function identity.audit_change('bytes');
