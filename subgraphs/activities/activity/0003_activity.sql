-- Activities: events, which take time of their owner's calendar, and tasks, which have at most a day by which they are due.

create function activities.state_of(status text) returns text language sql immutable parallel safe as $$
  select case when status in ('held', 'done') then 'DONE' when status = 'not_held' then 'CANCELLED' else 'OPEN' end
$$;

create table activities.activity (
  like catalog.record_base including all,
  kind text not null check (kind in ('EVENT', 'TASK')),
  type text not null,
  subject text not null check (length(subject) between 1 and 255),
  description text,
  status text not null,
  state text generated always as (activities.state_of(status)) stored,
  priority text not null default 'NORMAL' check (priority in ('LOW', 'NORMAL', 'HIGH')),
  starts_at timestamptz,
  ends_at timestamptz,
  all_day boolean not null default false,
  start_date date,
  end_date date,
  due_date date,
  due_time text check (due_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  -- the day on which it begins or is due, by the company's clock
  day date,
  location text check (length(location) <= 255),
  visibility text not null default 'PUBLIC' check (visibility in ('PUBLIC', 'PRIVATE')),
  account_id uuid,
  contact_id uuid,
  outcome text,
  done_at timestamptz,
  -- what it goes on with
  follows_id uuid references activities.activity on delete set null
);
create index activity_owner on activities.activity (owner_id, state, day);
create index activity_subject on activities.activity (subject, id);
create index activity_day on activities.activity (day, id);
create index activity_status on activities.activity (status, created_at desc, id desc);
create index activity_created on activities.activity (created_at desc, id desc);
create index activity_account on activities.activity (account_id) where account_id is not null;
create index activity_contact on activities.activity (contact_id) where contact_id is not null;
create index activity_follows on activities.activity (follows_id) where follows_id is not null;

create function activities.refuse(code text, field text) returns void language plpgsql as $$
begin
  raise exception using errcode = 'SLM01', message = code, detail = jsonb_build_object('fields', array[field])::text;
end $$;

-- What only one kind has is not given to the other, and an event ends when it has begun.
create function activities.check_times(a activities.activity) returns void language plpgsql as $$
begin
  if a.kind = 'TASK' then
    if num_nonnulls(a.starts_at, a.ends_at, a.start_date, a.end_date) > 0 or a.all_day then
      perform activities.refuse('ONLY_OF_EVENTS', case when a.starts_at is not null then 'startsAt' when a.ends_at is not null then 'endsAt'
        when a.start_date is not null then 'startDate' when a.end_date is not null then 'endDate' else 'allDay' end);
    end if;
    if a.due_time is not null and a.due_date is null then perform activities.refuse('TIME_WITHOUT_DATE', 'dueTime'); end if;
    return;
  end if;
  if num_nonnulls(a.due_date, a.due_time) > 0 then
    perform activities.refuse('ONLY_OF_TASKS', case when a.due_date is not null then 'dueDate' else 'dueTime' end);
  end if;
  if a.all_day then
    if a.start_date is null then perform activities.refuse('REQUIRED', 'startDate'); end if;
    if a.end_date < a.start_date then perform activities.refuse('END_BEFORE_START', 'endDate'); end if;
    if a.end_date - a.start_date > 366 then perform activities.refuse('EVENT_TOO_LONG', 'endDate'); end if;
    return;
  end if;
  if a.starts_at is null then perform activities.refuse('REQUIRED', 'startsAt'); end if;
  if a.ends_at is null then perform activities.refuse('REQUIRED', 'endsAt'); end if;
  if a.ends_at < a.starts_at then perform activities.refuse('END_BEFORE_START', 'endsAt'); end if;
  if a.ends_at - a.starts_at > interval '366 days' then perform activities.refuse('EVENT_TOO_LONG', 'endsAt'); end if;
end $$;

-- Types and statuses are those of its kind: there is one type of tasks, `task`, and all others are types of events.
create function activities.check_type(a activities.activity, made boolean) returns void language plpgsql as $$
begin
  if a.type is null then perform activities.refuse('TYPE_REQUIRED', 'type'); end if;
  if made and a.kind = 'TASK' and a.type = 'task' and not exists (
    select from catalog.option o where o.module = 'activities' and o.field = 'type' and o.value = 'task' and o.active) then
    perform activities.refuse('TASK_TYPE_MISSING', 'type');
  end if;
  if (a.kind = 'TASK') <> (a.type = 'task') then perform activities.refuse('TYPE_OF_OTHER_KIND', 'type'); end if;
  if a.status is null then perform activities.refuse('REQUIRED', 'status'); end if;
  if (a.kind = 'EVENT') <> (a.status in ('planned', 'held', 'not_held')) then perform activities.refuse('STATUS_OF_OTHER_KIND', 'status'); end if;
end $$;

create function activities.activity_stands() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  imported boolean := coalesce(current_setting('solmu.cause', true) = 'import', false);
  undone boolean := tg_op = 'UPDATE' and coalesce(current_setting('solmu.cause', true) = 'undo', false);
  zone text := coalesce((select c.time_zone from identity_public.company c), 'Europe/Helsinki');
begin
  if tg_op = 'INSERT' then
    new.type := coalesce(new.type, case when new.kind = 'TASK' then 'task' end);
    new.status := coalesce(new.status, case new.kind when 'TASK' then 'not_started' else 'planned' end);
  elsif new.kind <> old.kind then
    perform activities.refuse('KIND_FIXED', 'kind');
  end if;
  if new.kind = 'EVENT' and new.all_day then
    new.start_date := coalesce(new.start_date, (new.starts_at at time zone zone)::date);
    new.end_date := coalesce(new.end_date, (new.ends_at at time zone zone)::date, new.start_date);
    new.starts_at := null;
    new.ends_at := null;
  elsif new.kind = 'EVENT' then
    new.start_date := null;
    new.end_date := null;
  end if;
  -- What is taken back was right as it was.
  if not undone then
    perform activities.check_type(new, tg_op = 'INSERT');
    perform activities.check_times(new);
  end if;
  new.day := coalesce(new.due_date, new.start_date, (new.starts_at at time zone zone)::date);
  if activities.state_of(new.status) = 'OPEN' then
    new.outcome := null;
    new.done_at := null;
  elsif activities.state_of(new.status) = 'CANCELLED' then
    new.done_at := null;
  elsif tg_op = 'INSERT' or activities.state_of(old.status) <> 'DONE' then
    new.done_at := case when imported then coalesce(new.done_at, now()) else now() end;
  end if;
  return new;
end $$;
create trigger b_stands before insert or update on activities.activity for each row execute function activities.activity_stands();

-- ── what it is about ────────────────────────────────────────────────────────────────────────────────────────────

-- Beside its account and contact: records of any module, as many as it takes.
create table activities.link (
  activity_id uuid not null references activities.activity on delete cascade,
  record_id uuid not null,
  primary key (activity_id, record_id)
);
create index link_record on activities.link (record_id, activity_id);

reset role;
call catalog.make_record_table('activities.activity', 'activities', 'subject', 'ACT');
call catalog.make_searchable('activities.activity', 'location');
call catalog.make_text_index('activities.activity', 'subject');

-- What is private is seen by its owner alone, and by nobody above: by whoever it is, or by the members of the group.
create policy confided on activities.activity as restrictive for select using (visibility <> 'PRIVATE' or (select access.is_system())
  or owner_id in (select unnest((select access.confidants())::uuid[])) or id in (select unnest((select access.writing())::uuid[])));

create function activities.confide() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update catalog.record r set confided = n.visibility = 'PRIVATE' from new_rows n
  where r.id = n.id and r.confided <> (n.visibility = 'PRIVATE');
  return null;
end $$;
create trigger zz_confide_made after insert on activities.activity referencing new table as new_rows
  for each statement execute function activities.confide();
create trigger zz_confide_changed after update on activities.activity referencing new table as new_rows
  for each statement execute function activities.confide();
set role solmu_activities;

alter table activities.link enable row level security;
alter table activities.link force row level security;
create policy visible on activities.link for select
  using (exists (select from activities.activity a where a.id = activity_id offset 0) or (select access.is_system()));
create policy linked on activities.link for insert with check ((select access.is_system()) or access.may('edit', activity_id));
create policy unlinked on activities.link for delete using ((select access.is_system()) or access.may('edit', activity_id));
create policy moved on activities.link for update using ((select access.is_system()));

-- Makes activities, each with its columns and `related`, the records that it is about. Answers their ids, in the same order. The actor
-- sees the records, and may create activities, also for others.
create function activities_public.add_activities(rows jsonb) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
  before text;
  made jsonb := (select jsonb_agg(row || jsonb_build_object('id', uuidv7(),
      'owner_id', coalesce(row ->> 'owner_id', access.actor()::text)) order by place)
    from jsonb_array_elements(rows) with ordinality e (row, place));
  links jsonb := (select coalesce(jsonb_agg(jsonb_build_object('activity_id', m ->> 'id', 'record_id', r.id)), '[]')
    from jsonb_array_elements(made) m, jsonb_array_elements_text(m -> 'related') asked join catalog.record r on r.id = asked::uuid);
begin
  perform activities_public.insert_activity_rows(made);
  before := activities.rise();
  insert into activities.link (activity_id, record_id)
    select * from jsonb_to_recordset(links) l (activity_id uuid, record_id uuid) on conflict do nothing;
  perform activities.descend(before);
  return array(select (m ->> 'id')::uuid from jsonb_array_elements(made) m);
end $$;
revoke execute on function activities_public.add_activities(jsonb) from public;
grant execute on function activities_public.add_activities(jsonb) to solmu_reader;

-- ── what goes over from one record to another ───────────────────────────────────────────────────────────────────

create table activities.carried_link (
  -- what made it go, by which it comes back
  turn uuid not null,
  activity_id uuid not null references activities.activity on delete cascade,
  from_record uuid not null,
  to_record uuid not null,
  -- whether it is about the other by this alone
  made boolean not null,
  primary key (turn, activity_id, from_record)
);
create index carried_link_activity on activities.carried_link (activity_id);
alter table activities.carried_link enable row level security;
alter table activities.carried_link force row level security;
create policy beyond on activities.carried_link using ((select access.is_system()));

-- What is about `source` is about `target` from now on; for whoever has risen. An activity that becomes part of another brings along
-- what it is about.
create function activities.carry_links(source uuid, target uuid, turn uuid) returns void
language sql set search_path = '' as $$
  with gone as (
    delete from activities.link l where l.record_id = source and l.activity_id <> target returning l.activity_id
  ), made as (
    insert into activities.link (activity_id, record_id) select g.activity_id, target from gone g
    on conflict do nothing returning activity_id
  )
  insert into activities.carried_link (turn, activity_id, from_record, to_record, made)
    select carry_links.turn, g.activity_id, source, target, exists (select from made m where m.activity_id = g.activity_id) from gone g;
  insert into activities.link (activity_id, record_id)
    select target, l.record_id from activities.link l join activities.activity a on a.id = target
    where l.activity_id = source and l.record_id <> target on conflict do nothing;
$$;

create function activities.carry_links_back(turn uuid) returns void
language sql set search_path = '' as $$
  delete from activities.link l using activities.carried_link c
    where c.turn = carry_links_back.turn and c.made and l.activity_id = c.activity_id and l.record_id = c.to_record;
  insert into activities.link (activity_id, record_id)
    select c.activity_id, c.from_record from activities.carried_link c where c.turn = carry_links_back.turn on conflict do nothing;
  delete from activities.carried_link c where c.turn = carry_links_back.turn;
$$;
