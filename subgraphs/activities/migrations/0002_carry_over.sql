-- ── what goes over from one record to another ───────────────────────────────────────────────────────────────────
-- A record may become another: a lead a potential. Its discussion and its activities go along, and who follows it follows the other too.

create table activities.carried (
  -- what made them go, by which they come back
  turn uuid not null,
  comment_id uuid not null references activities.comment on delete cascade,
  from_record uuid not null,
  primary key (turn, comment_id)
);
alter table activities.carried enable row level security;
alter table activities.carried force row level security;
create policy beyond on activities.carried using ((select access.is_system()));

-- Who follows since then what it went over to.
create table activities.carried_follow (
  turn uuid not null,
  user_id uuid not null,
  record_id uuid not null,
  level text not null,
  primary key (turn, user_id, record_id)
);
alter table activities.carried_follow enable row level security;
alter table activities.carried_follow force row level security;
create policy beyond on activities.carried_follow using ((select access.is_system()));

-- Takes the discussion, the activities and the followers of `source` over to `target`, in the actor's transaction. The actor may edit both.
create function activities_public.carry_over(source uuid, target uuid, turn uuid) returns int
language plpgsql security definer set search_path = '' as $$
declare
  before text;
  taken uuid[];
begin
  if not (access.may('edit', source) and access.may('edit', target)) then
    raise exception using errcode = 'SLM01', message = 'FORBIDDEN';
  end if;
  before := activities.rise();
  taken := array(select c.id from activities.comment c where c.record_id = source);
  insert into activities.carried (turn, comment_id, from_record) select carry_over.turn, t, source from unnest(taken) t;
  update activities.comment set record_id = target where id = any (taken);
  update activities.notification set record_id = target where comment_id = any (taken);
  with made as (
    insert into activities.follow (user_id, record_id, level)
      select f.user_id, target, f.level from activities.follow f where f.record_id = source and f.level <> 'NONE'
      on conflict do nothing returning user_id, record_id, level)
  insert into activities.carried_follow (turn, user_id, record_id, level)
    select carry_over.turn, m.user_id, m.record_id, m.level from made m;
  perform activities.carry_links(source, target, turn);
  perform activities.descend(before);
  return cardinality(taken);
end $$;

-- Brings back what went over by a turn. The actor may edit where it came from.
create function activities_public.carry_back(turn uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  before text := activities.rise();
  sources uuid[] := array(select distinct c.from_record from activities.carried c where c.turn = carry_back.turn
    union select c.from_record from activities.carried_link c where c.turn = carry_back.turn);
begin
  perform activities.descend(before);
  if exists (select from unnest(sources) s where not access.may('edit', s)) then
    raise exception using errcode = 'SLM01', message = 'FORBIDDEN';
  end if;
  before := activities.rise();
  update activities.notification n set record_id = c.from_record
    from activities.carried c where c.turn = carry_back.turn and n.comment_id = c.comment_id;
  update activities.comment m set record_id = c.from_record
    from activities.carried c where c.turn = carry_back.turn and m.id = c.comment_id;
  delete from activities.carried c where c.turn = carry_back.turn;
  delete from activities.follow f using activities.carried_follow c
    where c.turn = carry_back.turn and f.user_id = c.user_id and f.record_id = c.record_id and f.level = c.level;
  delete from activities.carried_follow c where c.turn = carry_back.turn;
  perform activities.carry_links_back(turn);
  perform activities.descend(before);
end $$;

-- Which of these records are talked about, or have activities, that did not come over by this turn, whoever may see them.
create function activities_public.talked_of(records uuid[], turn uuid) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
  before text := activities.rise();
  found_records uuid[] := array(
    select distinct c.record_id from activities.comment c
    where c.record_id = any (records) and c.deleted_at is null
      and not exists (select from activities.carried k where k.turn = talked_of.turn and k.comment_id = c.id)
    union
    select l.record_id from activities.link l join activities.activity a on a.id = l.activity_id
    where l.record_id = any (records)
      and not exists (select from activities.carried_link k where k.turn = talked_of.turn and k.activity_id = l.activity_id and k.to_record = l.record_id));
begin
  perform activities.descend(before);
  return found_records;
end $$;

revoke execute on all functions in schema activities_public from public;
grant execute on all functions in schema activities_public to solmu_reader;
