-- What the law makes of value added tax, class by class and day by day: products have a class, and a new law changes none of them.
create table identity.vat_rate (
  id uuid primary key default uuidv7(),
  class text not null check (class in ('GENERAL', 'REDUCED', 'TEN', 'ZERO')),
  -- it holds from this day until there is a later one
  from_day date not null,
  -- in per cent
  rate numeric(5, 2) not null check (rate between 0 and 100 and (rate = 0) = (class = 'ZERO')),
  -- where it is from, in the words of whoever brought it in
  source text not null check (char_length(source) between 1 and 100),
  entered_by uuid,
  entered_at timestamptz not null default now()
);
create unique index vat_rate_from on identity.vat_rate (class, from_day desc);
comment on index identity.vat_rate_from is '{"code": "CONFLICT", "field": "from"}';

-- VAT Act (1501/1993), 84, 85 and 85 a §, as it has been since 2013.
insert into identity.vat_rate (class, from_day, rate, source) values
  ('GENERAL', '2013-01-01', 24, 'AVL 84 §'),
  ('GENERAL', '2024-09-01', 25.5, 'AVL 84 §'),
  ('REDUCED', '2013-01-01', 14, 'AVL 85 §'),
  ('REDUCED', '2026-01-01', 13.5, 'AVL 85 §, HE 93/2025'),
  ('TEN', '2013-01-01', 10, 'AVL 85 a §'),
  ('ZERO', '2013-01-01', 0, 'AVL 55 §');

alter table identity.vat_rate enable row level security;
alter table identity.vat_rate force row level security;
create policy read on identity.vat_rate for select using (true);
create policy make on identity.vat_rate for insert with check ((select access.manages()));
create policy edit on identity.vat_rate for update using ((select access.manages()));
create policy remove on identity.vat_rate for delete using ((select access.manages()));

create trigger y_audit after update or delete on identity.vat_rate
  for each row execute function identity.audit_change();

create view identity_public.vat_rate as select class, from_day, rate, source from identity.vat_rate;
grant select on identity_public.vat_rate to solmu_reader;
