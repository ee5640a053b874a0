-- How campaigns are filled: by hand, by filters, by the rules of automation. Each function does what it is asked for to many at once,
-- and tells what became of each.

-- A campaign whose members the actor may choose.
create function marketing.campaign_in_hand(target uuid) returns marketing.campaign language plpgsql set search_path = '' as $$
declare campaign marketing.campaign;
begin
  select c.* into campaign from marketing.campaign c where c.id = target;
  if not found then perform marketing.refuse('NOT_FOUND', 'campaign'); end if;
  if not access.may('edit', target) then perform marketing.refuse('FORBIDDEN', 'campaign'); end if;
  -- Others who fill it wait: each person comes once.
  perform pg_advisory_xact_lock(hashtextextended(target::text, 0));
  return campaign;
end $$;

-- Adds contacts and leads that the actor sees. ADDED; RESTORED (had been removed); CONSENTED (had unsubscribed, and `consent` tells
-- where the new consent is from); ALREADY; UNSUBSCRIBED; NO_ADDRESS; NOT_FOUND.
create function marketing_public.add_to_campaign(target uuid, persons uuid[], how text, consent text)
returns table (person uuid, member uuid, version int, fate text)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  campaign marketing.campaign := marketing.campaign_in_hand(target);
  before text;
  seen jsonb;
  plan jsonb;
begin
  if not campaign.active then perform marketing.refuse('CAMPAIGN_INACTIVE', 'campaign'); end if;
  if not access.may_create('campaignMembers') then perform marketing.refuse('FORBIDDEN', 'campaign'); end if;
  seen := (
    select jsonb_agg(p) from (
      select c.id, false as lead, coalesce(c.email, '') <> '' as address from sales_public.contact c where c.id = any (persons)
      union all select l.id, true, coalesce(l.email, '') <> '' from sales_public.lead l where l.id = any (persons)) p);
  before := marketing.rise();
  perform set_config('solmu.deleted', 'on', true);
  plan := (
    select jsonb_agg(jsonb_build_object('person', p.id, 'lead', s.lead, 'member', coalesce(m.id, uuidv7()), 'fate', case
        when s.id is null then 'NOT_FOUND'
        when m.unsubscribed_at is not null then case when consent is null then 'UNSUBSCRIBED' else 'CONSENTED' end
        when m.id is not null and m.deleted_at is null then 'ALREADY'
        when campaign.type = 'email' and not s.address then 'NO_ADDRESS'
        when m.id is not null then 'RESTORED' else 'ADDED' end))
    from (select distinct u as id from unnest(persons) u) p
    left join jsonb_to_recordset(seen) s (id uuid, lead boolean, address boolean) on s.id = p.id
    left join lateral (
      select m.id, m.deleted_at, m.unsubscribed_at from marketing.campaign_member m
      where m.campaign_id = target and coalesce(m.contact_id, m.lead_id) = p.id and m.absorbed_by is null
      order by m.deleted_at nulls first limit 1) m on true);
  perform marketing.descend(before);
  before := marketing.take_in_hand(array(select l.member from jsonb_to_recordset(plan) l (member uuid, fate text)
    where l.fate in ('ADDED', 'RESTORED', 'CONSENTED')));
  perform set_config('solmu.filling', 'on', true);
  insert into marketing.campaign_member (id, campaign_id, contact_id, lead_id, source, owner_id, consented_at, consent_source)
    select l.member, target, case when not l.lead then l.person end, case when l.lead then l.person end, how, campaign.owner_id,
      case when consent is not null then now() end, consent
    from jsonb_to_recordset(plan) l (person uuid, lead boolean, member uuid, fate text) where l.fate = 'ADDED';
  update marketing.campaign_member m set deleted_at = null, source = how, owner_id = campaign.owner_id
    from jsonb_to_recordset(plan) l (member uuid, fate text) where m.id = l.member and l.fate = 'RESTORED';
  update marketing.campaign_member m
    set unsubscribed_at = null, unsubscribed_reason = null, unsubscribed_of = null, consented_at = now(), consent_source = consent
    from jsonb_to_recordset(plan) l (member uuid, fate text) where m.id = l.member and l.fate = 'CONSENTED';
  perform set_config('solmu.filling', 'off', true);
  return query
    select l.person, m.id, m.version, l.fate
    from jsonb_to_recordset(plan) l (person uuid, member uuid, fate text) left join marketing.campaign_member m on m.id = l.member;
  perform set_config('solmu.deleted', 'off', true);
  perform marketing.put_down(before);
end $$;

-- Removes contacts and leads that the actor sees. REMOVED; UNSUBSCRIBED (stays, so that it is not added again); NOT_MEMBER; FORBIDDEN.
create function marketing_public.remove_from_campaign(target uuid, persons uuid[])
returns table (person uuid, member uuid, version int, fate text)
language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  campaign marketing.campaign := marketing.campaign_in_hand(target);
  seen uuid[] := array(
    select c.id from sales_public.contact c where c.id = any (persons)
    union all select l.id from sales_public.lead l where l.id = any (persons));
  before text := marketing.rise();
  plan jsonb := (
    select jsonb_agg(jsonb_build_object('person', p.id, 'member', m.id, 'unsubscribed', m.unsubscribed_at is not null))
    from (select distinct u as id from unnest(persons) u) p
    left join marketing.campaign_member m on m.campaign_id = campaign.id and coalesce(m.contact_id, m.lead_id) = p.id
      and m.deleted_at is null and p.id = any (seen));
begin
  perform marketing.descend(before);
  plan := (
    select jsonb_agg(jsonb_build_object('person', l.person, 'member', l.member, 'fate', case
      when l.member is null then 'NOT_MEMBER'
      when not access.may('delete', l.member) then 'FORBIDDEN'
      when l.unsubscribed then 'UNSUBSCRIBED' else 'REMOVED' end))
    from jsonb_to_recordset(plan) l (person uuid, member uuid, unsubscribed boolean));
  before := marketing.take_in_hand(array(
    select l.member from jsonb_to_recordset(plan) l (member uuid, fate text) where l.fate = 'REMOVED'));
  perform set_config('solmu.deleted', 'on', true);
  update marketing.campaign_member m set deleted_at = now()
    from jsonb_to_recordset(plan) l (member uuid, fate text) where m.id = l.member and l.fate = 'REMOVED';
  return query
    select l.person, l.member, m.version, l.fate
    from jsonb_to_recordset(plan) l (person uuid, member uuid, fate text) left join marketing.campaign_member m on m.id = l.member;
  perform set_config('solmu.deleted', 'off', true);
  perform marketing.put_down(before);
end $$;

-- ── leads that become contacts ──────────────────────────────────────────────────────────────────────────────────
create table marketing.carried (
  -- what made them go, by which they come back
  turn uuid not null,
  member_id uuid not null references marketing.campaign_member on delete cascade,
  from_lead uuid not null,
  primary key (turn, member_id)
);
create index carried_member on marketing.carried (member_id);
alter table marketing.carried enable row level security;
alter table marketing.carried force row level security;
create policy beyond on marketing.carried using ((select access.is_system()));

-- What a lead is a member of, the contact that it becomes is from now on. The actor may edit both.
create function marketing_public.carry_members(lead uuid, contact uuid, turn uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  before text;
  members uuid[];
begin
  if not (access.may('edit', lead) and access.may('edit', contact)) then
    raise exception using errcode = 'SLM01', message = 'FORBIDDEN';
  end if;
  before := marketing.rise();
  members := array(select m.id from marketing.campaign_member m where m.lead_id = lead and m.deleted_at is null);
  insert into marketing.carried (turn, member_id, from_lead) select carry_members.turn, m, lead from unnest(members) m;
  perform marketing.descend(before);
  before := marketing.take_in_hand(members);
  perform set_config('solmu.carrying', 'on', true), set_config('solmu.deleted', 'on', true);
  update marketing.campaign_member set contact_id = contact, lead_id = null where id = any (members);
  perform set_config('solmu.carrying', 'off', true), set_config('solmu.deleted', 'off', true);
  perform marketing.put_down(before);
end $$;

-- Brings back what went over by a turn. The actor may edit the lead.
create function marketing_public.carry_members_back(turn uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  before text := marketing.rise();
  lines jsonb := (select jsonb_agg(c) from marketing.carried c where c.turn = carry_members_back.turn);
begin
  delete from marketing.carried c where c.turn = carry_members_back.turn;
  perform marketing.descend(before);
  if lines is null then return; end if;
  if exists (select from jsonb_to_recordset(lines) l (from_lead uuid) where not access.may('edit', l.from_lead)) then
    raise exception using errcode = 'SLM01', message = 'FORBIDDEN';
  end if;
  before := marketing.take_in_hand(array(select l.member_id from jsonb_to_recordset(lines) l (member_id uuid)));
  perform set_config('solmu.carrying', 'on', true), set_config('solmu.deleted', 'on', true);
  update marketing.campaign_member m set lead_id = l.from_lead, contact_id = null
    from jsonb_to_recordset(lines) l (member_id uuid, from_lead uuid) where m.id = l.member_id;
  perform set_config('solmu.carrying', 'off', true), set_config('solmu.deleted', 'off', true);
  perform marketing.put_down(before);
end $$;

revoke execute on function marketing_public.add_to_campaign(uuid, uuid[], text, text), marketing_public.remove_from_campaign(uuid, uuid[]),
  marketing_public.carry_members(uuid, uuid, uuid), marketing_public.carry_members_back(uuid) from public;
grant execute on function marketing_public.add_to_campaign(uuid, uuid[], text, text), marketing_public.remove_from_campaign(uuid, uuid[]),
  marketing_public.carry_members(uuid, uuid, uuid), marketing_public.carry_members_back(uuid) to solmu_reader;
