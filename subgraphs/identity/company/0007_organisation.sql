-- What holds for the whole company: its calendar, its money, and what that is worth in others (docs/decisions/0021-organisation.md).
alter table identity.company
  add business_id text,
  add street text check (char_length(street) <= 200),
  add postal_code text check (char_length(postal_code) <= 20),
  add city text check (char_length(city) <= 100),
  add country char(2) not null default 'FI',
  add language text not null default 'fi' check (language in ('fi', 'en')),
  -- 1 is Monday, 7 Sunday
  add week_start smallint not null default 1 check (week_start between 1 and 7),
  add fiscal_year_start smallint not null default 1 check (fiscal_year_start between 1 and 12),
  -- beside its own
  add other_currencies text[] not null default '{}',
  add version int not null default 1;

create or replace view identity_public.company as
  select name, time_zone, currency, language, week_start, fiscal_year_start, other_currencies from identity.company;

-- The money that a record is in when nothing else is said.
create function identity_public.own_currency() returns text language plpgsql stable as $$
begin
  return coalesce((select c.currency from identity_public.company c), 'EUR');
end $$;

create index audit_company on identity.audit (id desc) where action = 'company.update';
create trigger y_audit after insert or update on identity.company
  for each row execute function identity.audit_change();
-- What days, weeks and sums are is part of what everybody sees: all that is open is read again.
create trigger z_rights after insert or update of time_zone, week_start, fiscal_year_start, currency on identity.company
  for each statement execute function identity.tell_rights_changed();

-- What money is worth, day by day: so much of a currency is one of the base, as the European Central Bank tells it.
create table identity.currency_rate (
  id uuid primary key default uuidv7(),
  base text not null check (base ~ '^[A-Z]{3}$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  day date not null,
  rate numeric(18, 8) not null check (rate > 0),
  -- where it is from, in the words of whoever brought it in
  source text not null check (char_length(source) between 1 and 100),
  entered_by uuid,
  entered_at timestamptz not null default now(),
  check (base <> currency)
);
-- The last rate up to a day is the first one read.
create unique index currency_rate_day on identity.currency_rate (base, currency, day desc);
comment on index identity.currency_rate_day is '{"code": "CONFLICT", "field": "day"}';
create index currency_rate_newest on identity.currency_rate (day desc, id desc);

alter table identity.currency_rate enable row level security;
alter table identity.currency_rate force row level security;
create policy read on identity.currency_rate for select using (true);
create policy make on identity.currency_rate for insert with check ((select access.manages()));
create policy edit on identity.currency_rate for update using ((select access.manages()));
create policy remove on identity.currency_rate for delete using ((select access.manages()));

-- A new rate tells itself by whom it is; what was corrected or taken away is told here.
create trigger y_audit after update or delete on identity.currency_rate
  for each row execute function identity.audit_change();
create trigger z_rights after insert or update or delete on identity.currency_rate
  for each statement execute function identity.tell_rights_changed();

create view identity_public.currency_rate as select base, currency, day, rate, source from identity.currency_rate;
grant select on identity_public.company, identity_public.currency_rate to solmu_reader;
revoke execute on function identity_public.own_currency() from public;
grant execute on function identity_public.own_currency() to solmu_reader;

reset role;
create trigger a_revise after insert or update on identity.company
  for each statement execute function catalog.revise();
