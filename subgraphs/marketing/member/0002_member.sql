-- Members of campaigns: contacts and leads, each once in a campaign. Who has unsubscribed stays, so that nothing adds them again.
create table marketing.campaign_member (
  like catalog.record_base including all,
  campaign_id uuid not null references marketing.campaign on delete cascade,
  contact_id uuid,
  lead_id uuid,
  status text default 'added',
  source text not null default 'manual',
  unsubscribed_at timestamptz,
  unsubscribed_reason text check (length(unsubscribed_reason) <= 200),
  consented_at timestamptz,
  consent_source text check (length(consent_source) <= 200),
  call_outcome text,
  call_at timestamptz,
  caller_id uuid,
  -- the member of the same campaign that it has become one with, when persons were merged
  absorbed_by uuid,
  -- the absorbed member by which it is unsubscribed
  unsubscribed_of uuid
);
create unique index member_once on marketing.campaign_member (campaign_id, (coalesce(contact_id, lead_id))) where deleted_at is null;
comment on index marketing.member_once is '{"code": "ALREADY_MEMBER", "field": "contact"}';
create index member_person on marketing.campaign_member ((coalesce(contact_id, lead_id)), campaign_id);
create index member_contact on marketing.campaign_member (contact_id) where contact_id is not null;
create index member_lead on marketing.campaign_member (lead_id) where lead_id is not null;
create index member_campaign on marketing.campaign_member (campaign_id, created_at desc, id desc);
create index member_owner on marketing.campaign_member (owner_id);
create index member_created on marketing.campaign_member (created_at desc, id desc);

-- ── beyond the actor's rights ───────────────────────────────────────────────────────────────────────────────────
-- Who unsubscribed must be known also to those who do not see it. A few functions look for everybody, between `rise` and `descend`.
create function marketing.rise() returns text language plpgsql set search_path = '' as $$
declare before text := coalesce(current_setting('solmu.actor', true), '');
begin
  perform set_config('solmu.actor', 'system', true);
  return before;
end $$;

create function marketing.descend(actor text) returns void language plpgsql set search_path = '' as $$
begin
  perform set_config('solmu.actor', actor, true);
end $$;

-- The member of a campaign that a person is, whoever may see it.
create function marketing.member_of(campaign uuid, person uuid) returns marketing.campaign_member
language plpgsql set search_path = '' as $$
declare
  before text := marketing.rise();
  found_member marketing.campaign_member;
begin
  select m.* into found_member from marketing.campaign_member m
    where m.campaign_id = campaign and coalesce(m.contact_id, m.lead_id) = person and m.deleted_at is null;
  perform marketing.descend(before);
  return found_member;
end $$;

-- Whether mail can be sent to a person.
create function marketing.has_address(contact uuid, lead uuid) returns boolean language plpgsql set search_path = '' as $$
declare
  before text := marketing.rise();
  held text := coalesce((select c.email from sales_public.contact c where c.id = contact), (select l.email from sales_public.lead l where l.id = lead));
begin
  perform marketing.descend(before);
  return coalesce(held, '') <> '';
end $$;

-- Changes of members, as the actor's own, whether or not the actor sees them.
create function marketing.take_in_hand(members uuid[]) returns text language plpgsql set search_path = '' as $$
declare before text := coalesce(current_setting('solmu.writing', true), '');
begin
  perform set_config('solmu.writing', members::text, true);
  return before;
end $$;

create function marketing.put_down(before text) returns void language plpgsql set search_path = '' as $$
begin
  perform set_config('solmu.writing', before, true);
end $$;

-- ── what holds whoever writes ───────────────────────────────────────────────────────────────────────────────────
create function marketing.refuse(code text, field text) returns void language plpgsql set search_path = '' as $$
begin
  raise exception using errcode = 'SLM01', message = code, detail = jsonb_build_object('fields', array[field])::text;
end $$;

-- A new member: the campaign is the actor's to edit, takes members, and has the person not yet.
create function marketing.check_new(new_member marketing.campaign_member) returns uuid language plpgsql set search_path = '' as $$
declare
  person_field text := case when new_member.contact_id is null then 'lead' else 'contact' end;
  campaign marketing.campaign;
  twin marketing.campaign_member;
  before text;
begin
  if not access.may('edit', new_member.campaign_id) then perform marketing.refuse('FORBIDDEN', 'campaign'); end if;
  -- Others who add to the campaign wait: each person comes once.
  perform pg_advisory_xact_lock(hashtextextended(new_member.campaign_id::text, 0));
  before := marketing.rise();
  select c.* into campaign from marketing.campaign c where c.id = new_member.campaign_id;
  perform marketing.descend(before);
  if not campaign.active then perform marketing.refuse('CAMPAIGN_INACTIVE', 'campaign'); end if;
  twin := marketing.member_of(new_member.campaign_id, coalesce(new_member.contact_id, new_member.lead_id));
  if twin.unsubscribed_at is not null then perform marketing.refuse('CONTACT_UNSUBSCRIBED', person_field); end if;
  if twin.id is not null then perform marketing.refuse('ALREADY_MEMBER', person_field); end if;
  if campaign.type = 'email' and not marketing.has_address(new_member.contact_id, new_member.lead_id) then
    perform marketing.refuse('NO_ADDRESS', person_field);
  end if;
  return campaign.owner_id;
end $$;

-- Persons were merged, or a lead became a contact: of two members of a campaign one stays, and is unsubscribed if one of them was.
create function marketing.absorb(part marketing.campaign_member) returns uuid language plpgsql set search_path = '' as $$
declare
  twin marketing.campaign_member := marketing.member_of(part.campaign_id, coalesce(part.contact_id, part.lead_id));
  before text;
begin
  if twin.id is null then return null; end if;
  if part.unsubscribed_at is not null and twin.unsubscribed_at is null then
    before := marketing.take_in_hand(array[twin.id]);
    update marketing.campaign_member set unsubscribed_at = part.unsubscribed_at, unsubscribed_reason = part.unsubscribed_reason,
      unsubscribed_of = part.id where id = twin.id;
    perform marketing.put_down(before);
  end if;
  before := marketing.rise();
  perform catalog.join_records(twin.id, array[part.id]);
  perform marketing.descend(before);
  return twin.id;
end $$;

-- The same taken back.
create function marketing.part(absorbed marketing.campaign_member) returns void language plpgsql set search_path = '' as $$
declare before text;
begin
  before := marketing.take_in_hand(array[absorbed.absorbed_by]);
  update marketing.campaign_member set unsubscribed_at = null, unsubscribed_reason = null, unsubscribed_of = null
    where id = absorbed.absorbed_by and unsubscribed_of = absorbed.id;
  perform marketing.put_down(before);
  before := marketing.rise();
  perform catalog.part_records(absorbed.absorbed_by, array[absorbed.id]);
  perform marketing.descend(before);
end $$;

create function marketing.member_stands() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  cause text := coalesce(current_setting('solmu.cause', true), '');
  follows boolean := cause in ('merge', 'undo') or coalesce(current_setting('solmu.carrying', true) = 'on', false);
begin
  if num_nonnulls(new.contact_id, new.lead_id) <> 1 then perform marketing.refuse('CONTACT_OR_LEAD', 'contact'); end if;
  if tg_op = 'INSERT' then
    -- Those that are added many at once have been looked at before.
    if current_setting('solmu.filling', true) is distinct from 'on' then new.owner_id := marketing.check_new(new); end if;
    if cause = 'import' and new.source = 'manual' then new.source := 'import'; end if;
    return new;
  end if;
  if (new.campaign_id, coalesce(new.contact_id, new.lead_id)) is distinct from (old.campaign_id, coalesce(old.contact_id, old.lead_id)) then
    if not follows then
      perform marketing.refuse('MEMBER_FIXED', case when new.campaign_id <> old.campaign_id then 'campaign'
        when new.contact_id is distinct from old.contact_id then 'contact' else 'lead' end);
    end if;
    if old.absorbed_by is not null then
      perform marketing.part(old);
      new.absorbed_by := null;
      new.deleted_at := null;
    elsif new.deleted_at is null then
      new.absorbed_by := marketing.absorb(new);
      if new.absorbed_by is not null then new.deleted_at := now(); end if;
    end if;
    return new;
  end if;
  if old.deleted_at is null and new.deleted_at is not null and new.unsubscribed_at is not null and not access.is_system() then
    perform marketing.refuse('MEMBER_UNSUBSCRIBED', 'id');
  end if;
  return new;
end $$;
create trigger b_stands before insert or update on marketing.campaign_member for each row execute function marketing.member_stands();

-- Members belong to whom the campaign belongs to.
create function marketing.owner_follows() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  before text := marketing.rise();
  members uuid[] := array(select m.id from marketing.campaign_member m where m.campaign_id = new.id and m.owner_id <> new.owner_id);
begin
  perform marketing.descend(before);
  before := marketing.take_in_hand(members);
  update marketing.campaign_member set owner_id = new.owner_id where id = any (members);
  perform marketing.put_down(before);
  return null;
end $$;
create trigger c_owner_follows after update on marketing.campaign for each row when (new.owner_id <> old.owner_id)
  execute function marketing.owner_follows();

reset role;
call catalog.make_record_table('marketing.campaign_member', 'campaignMembers', 'number', 'JAS');

-- ── who may see what ────────────────────────────────────────────────────────────────────────────────────────────
-- A member is told to whoever sees both the campaign and the person. `offset 0` keeps them look-ups by key. Not by catalog.record,
-- whose own policy asks for members.
create policy both_seen on marketing.campaign_member as restrictive for select using (
  (select access.is_system()) or id = any ((select access.writing())::uuid[])
  or exists (select from marketing.campaign c where c.id = campaign_id offset 0)
    and (exists (select from sales_public.contact c where c.id = contact_id offset 0)
      or exists (select from sales_public.lead l where l.id = lead_id offset 0)));
-- What a person who is no more was a member of is forgotten.
create policy forgotten on marketing.campaign_member for delete using ((select access.is_system()));

create function marketing_public.member_seen(member uuid) returns boolean
language plpgsql stable parallel safe set search_path = '' as $$
begin
  return exists (select from marketing_public.campaign_member m where m.id = member);
end $$;
revoke execute on function marketing_public.member_seen(uuid) from public;
grant execute on function marketing_public.member_seen(uuid) to solmu_reader;
create policy members on catalog.record as restrictive for select
  using (module <> 'campaignMembers' or marketing_public.member_seen(id));

-- As long as administrators have said nothing else, everybody sees campaigns, and members as far as they see the persons.
insert into identity.module_default (module, level) values ('campaigns', 'READ'), ('campaignMembers', 'EDIT') on conflict do nothing;
