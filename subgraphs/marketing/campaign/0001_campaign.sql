-- Campaigns: who is to be reached. Their dates are for planning; whether they can be used is told by `active` alone.
create table marketing.campaign (
  like catalog.record_base including all,
  name text not null check (length(name) between 1 and 200),
  type text not null default 'email',
  active boolean not null default true,
  goal text,
  description text,
  start_date date,
  expected_end_date date,
  budget numeric(14, 2) check (budget >= 0),
  actual_cost numeric(14, 2) check (actual_cost >= 0),
  expected_revenue numeric(14, 2) check (expected_revenue >= 0),
  currency char(3) not null default identity_public.own_currency()
);
create index campaign_owner on marketing.campaign (owner_id);
create index campaign_name on marketing.campaign (name, id);
create index campaign_created on marketing.campaign (created_at desc, id desc);

create function marketing.campaign_stands() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and current_setting('solmu.cause', true) = 'undo' then return new; end if;
  if new.expected_end_date < new.start_date then
    raise exception using errcode = 'SLM01', message = 'ENDS_BEFORE_START', detail = '{"fields": ["expectedEndDate"]}';
  end if;
  return new;
end $$;
create trigger b_stands before insert or update on marketing.campaign for each row execute function marketing.campaign_stands();

reset role;
call catalog.make_record_table('marketing.campaign', 'campaigns', 'name', 'KAM');
call catalog.make_text_index('marketing.campaign', 'name');
