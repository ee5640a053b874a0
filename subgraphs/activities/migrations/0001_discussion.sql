-- Discussion on every record, who is told, and who follows what.
create table activities.comment (
  id uuid primary key default uuidv7(),
  record_id uuid not null,
  parent_id uuid references activities.comment,
  -- empty: written by automation
  author_id uuid,
  -- both empty once deleted
  body jsonb,
  text text check (char_length(text) between 1 and 20000),
  -- principals: users and groups
  mentions uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  deleted_at timestamptz,
  deleted_by uuid,
  check ((deleted_at is null) = (body is not null and text is not null))
);
create index comment_thread on activities.comment (record_id, id) where parent_id is null;
create index comment_record on activities.comment (record_id);
create index comment_parent on activities.comment (parent_id, id) where parent_id is not null;

create table activities.comment_version (
  id uuid primary key default uuidv7(),
  comment_id uuid not null references activities.comment on delete cascade,
  body jsonb not null,
  text text not null,
  until timestamptz not null default now()
);
create index comment_version_comment on activities.comment_version (comment_id, id desc);

create table activities.follow (
  user_id uuid not null,
  record_id uuid not null,
  -- NONE: stopped, by somebody who would follow by being the owner
  level text not null check (level in ('ALL', 'MENTIONS', 'MUTED', 'NONE')),
  created_at timestamptz not null default now(),
  primary key (user_id, record_id)
);
create index follow_record on activities.follow (record_id);

create table activities.notification (
  id uuid primary key default uuidv7(),
  receiver_id uuid not null,
  kind text not null check (kind in ('MENTION', 'REPLY', 'COMMENT', 'ASSIGNMENT', 'CHANGE', 'RUN', 'AUTOMATION', 'WEBHOOK')),
  -- about one record; or about many of a module, or a run, or both; or about what is no record, by its name
  record_id uuid,
  module text,
  count int,
  run_id uuid,
  subject text,
  check (num_nonnulls(record_id, module, subject) > 0),
  comment_id uuid references activities.comment on delete cascade,
  -- what happened: a comment or an event; nobody is told twice of one thing
  cause text not null,
  actor_id uuid,
  -- of an automation rule: its name, and what it has to tell
  rule text,
  text text,
  check ((kind = 'AUTOMATION') = (rule is not null and text is not null)),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  -- set before the mail is sent, so that none is sent twice
  mailed_at timestamptz,
  unique (receiver_id, cause)
);
create index notification_newest on activities.notification (receiver_id, created_at desc, id desc);
create index notification_unread on activities.notification (receiver_id, created_at desc, id desc) where read_at is null;
create index notification_record on activities.notification (record_id, receiver_id) where record_id is not null;
create index notification_comment on activities.notification (comment_id) where comment_id is not null;
create index notification_unmailed on activities.notification (created_at) where mailed_at is null and read_at is null;

create table activities.notification_setting (
  user_id uuid not null,
  kind text not null check (kind in ('MENTION', 'REPLY', 'COMMENT', 'ASSIGNMENT', 'CHANGE', 'RUN', 'AUTOMATION', 'WEBHOOK')),
  email text not null check (email in ('IMMEDIATELY', 'HOURLY', 'DAILY', 'NEVER')),
  primary key (user_id, kind)
);

-- ── who may see what ────────────────────────────────────────────────────────────────────────────────────────────

-- `offset 0` keeps PostgreSQL from reading every record that the actor may see into a hash, to look up the few that are
-- asked about: with it each is looked up by its key.
alter table activities.comment enable row level security;
alter table activities.comment force row level security;
create policy visible on activities.comment for select
  using (exists (select from catalog.record r where r.id = record_id offset 0));
create policy written on activities.comment for insert with check (
  (author_id = access.actor() or access.is_system())
  and exists (select from catalog.record r where r.id = record_id and access.in_scope(r.module, 'edit')));
create policy changed on activities.comment for update using (
  author_id = (select access.me()) or (select access.is_admin(access.me())) or (select access.is_system()));
-- What is to be forgotten of a record that is no more is seen by nobody else.
create policy forgettable on activities.comment for select using ((select access.is_system()));
create policy forgotten on activities.comment for delete using ((select access.is_system()));

alter table activities.comment_version enable row level security;
alter table activities.comment_version force row level security;
create policy visible on activities.comment_version for select
  using (exists (select from activities.comment c where c.id = comment_id offset 0));
create policy kept on activities.comment_version for insert
  with check (exists (select from activities.comment c where c.id = comment_id));
create policy forgotten on activities.comment_version for delete
  using (exists (select from activities.comment c where c.id = comment_id));

-- How closely one follows a record is one's own affair; `followers` tells only who follows it.
alter table activities.follow enable row level security;
alter table activities.follow force row level security;
create policy own on activities.follow using (user_id = (select access.me()) or (select access.is_system()));

alter table activities.notification enable row level security;
alter table activities.notification force row level security;
create policy own on activities.notification for select using (
  receiver_id = (select access.me()) and (select access.in_scope('notifications', 'read')) or (select access.is_system()));
create policy marked on activities.notification for update using (
  receiver_id = (select access.me()) and (select access.in_scope('notifications', 'edit')) or (select access.is_system()));
create policy told on activities.notification for insert with check ((select access.is_system()));
create policy withdrawn on activities.notification for delete using ((select access.is_system()));

alter table activities.notification_setting enable row level security;
alter table activities.notification_setting force row level security;
create policy own on activities.notification_setting
  using (user_id = (select access.me()) or (select access.is_system()));

-- ── beyond the actor's rights ───────────────────────────────────────────────────────────────────────────────────
-- Whoever writes a comment may not see who has muted the record, and yet such people are not told. A few functions look and
-- write for everybody: they take over with `rise` and give the actor back with `descend`. Nothing else in this subgraph does.
-- (A function's own `set solmu.actor = …` would need a superuser at migration.)

-- Acts for everybody from here on; answers in whose name it was before.
create function activities.rise() returns text language plpgsql set search_path = '' as $$
declare before text := coalesce(current_setting('solmu.actor', true), '');
begin
  perform set_config('solmu.actor', 'system', true);
  return before;
end $$;

create function activities.descend(actor text) returns void language plpgsql set search_path = '' as $$
begin
  perform set_config('solmu.actor', actor, true);
end $$;

-- Users that have commented on a record or were mentioned by name.
create function activities.participants(target uuid) returns table (user_id uuid, latest uuid)
language sql stable set search_path = '' as $$
  select p.id, max(c.id::text)::uuid
  from activities.comment c
  cross join lateral (select c.author_id union select unnest(c.mentions)) said (principal_id)
  join identity_public.person p on p.id = said.principal_id
  where c.record_id = target and c.deleted_at is null
  group by p.id
$$;

-- Whom a comment concerns and why, among those who may see its record.
create function activities.concerned(target uuid, mentioned_users uuid[], mentioned_groups uuid[], answered_users uuid[])
returns table (user_id uuid, mentioned boolean, in_group boolean, answered boolean, participates boolean, owns boolean, level text)
language plpgsql set search_path = '' as $$
#variable_conflict use_column
declare before text := activities.rise();
begin
  return query
  with reason (user_id, why) as (
    select unnest(mentioned_users), 'mentioned'
    union all select m.user_id, 'in_group' from unnest(mentioned_groups) g (id) cross join lateral access.members_of(g.id) m (user_id)
    union all select unnest(answered_users), 'answered'
    union all select p.user_id, 'participates' from activities.participants(target) p
    union all select f.user_id, 'follows' from activities.follow f where f.record_id = target and f.level = 'ALL'
    union all select p.id, 'owns' from catalog.record r join identity_public.person p on p.id = r.owner_id where r.id = target
  ), gathered as (
    select r.user_id, bool_or(why = 'mentioned') as mentioned, bool_or(why = 'in_group') as in_group,
           bool_or(why = 'answered') as answered, bool_or(why = 'participates') as participates, bool_or(why = 'owns') as owns
    from reason r where r.user_id is not null group by r.user_id
  )
  select g.*, f.level from gathered g
  join access.readers(target, (select array_agg(g.user_id) from gathered g)) seen (user_id) on seen.user_id = g.user_id
  left join activities.follow f on f.user_id = g.user_id and f.record_id = target;
  perform activities.descend(before);
end $$;

-- Tells `receivers` ([{user, kind}]) of something. Who has been told of it already is told again only for a stronger reason.
create function activities.tell(target uuid, comment uuid, cause text, actor uuid, receivers jsonb)
returns table (id uuid, receiver_id uuid)
language plpgsql set search_path = '' as $$
#variable_conflict use_column
declare before text := activities.rise();
begin
  return query
  insert into activities.notification as n (receiver_id, kind, record_id, comment_id, cause, actor_id)
  select (r ->> 'user')::uuid, r ->> 'kind', target, comment, tell.cause, tell.actor from jsonb_array_elements(receivers) r
  on conflict (receiver_id, cause) do update
    set kind = excluded.kind, created_at = excluded.created_at, read_at = null, mailed_at = null
    where array_position('{MENTION,REPLY,COMMENT}', excluded.kind) < array_position('{MENTION,REPLY,COMMENT}', n.kind)
  returning n.id, n.receiver_id;
  perform activities.descend(before);
end $$;

-- Takes back what has not been read of a comment: from all, or (not null) the mentions of some.
create function activities.withdraw(comment uuid, receivers uuid[]) returns table (id uuid, receiver_id uuid)
language plpgsql set search_path = '' as $$
#variable_conflict use_column
declare before text := activities.rise();
begin
  return query
  delete from activities.notification n
  where n.comment_id = comment and n.read_at is null and (receivers is null or n.kind = 'MENTION' and n.receiver_id = any (receivers))
  returning n.id, n.receiver_id;
  perform activities.descend(before);
end $$;

-- Who follows records: whoever chose to, and the owner who did not choose otherwise.
create function activities.followers(records uuid[]) returns table (record_id uuid, user_id uuid)
language plpgsql set search_path = '' as $$
#variable_conflict use_column
declare before text := activities.rise();
begin
  return query
  select f.record_id, p.id from activities.follow f join identity_public.person p on p.id = f.user_id
  where f.record_id = any (records) and f.level = 'ALL' and p.active
  union all
  select r.id, p.id from catalog.record r join identity_public.person p on p.id = r.owner_id
  where r.id = any (records) and p.active
    and not exists (select from activities.follow f where f.user_id = p.id and f.record_id = r.id);
  perform activities.descend(before);
end $$;

-- The active users among principals, and those in groups among them.
create function activities.people(principals uuid[]) returns table (user_id uuid, principal_id uuid)
language sql stable set search_path = '' as $$
  with part (user_id, principal_id) as (
    select p.id, p.id from identity_public.principal p where p.id = any (principals) and p.kind = 'USER'
    union all
    select m.id, g.id from identity_public.principal g cross join lateral access.members_of(g.id) m (id)
    where g.id = any (principals) and g.kind = 'GROUP'
  )
  select part.user_id, part.principal_id from part join identity_public.person p on p.id = part.user_id where p.active
$$;

-- Which of these principals may see a record: a group does when one of its members does.
create function activities.seers(target uuid, principals uuid[]) returns setof uuid
language sql stable set search_path = '' as $$
  with person as (select * from activities.people(principals))
  select distinct p.principal_id from person p
  join access.readers(target, (select array_agg(p.user_id) from person p)) seen (user_id) on seen.user_id = p.user_id
$$;

-- Text as completion compares it: small letters, accents folded, but for å, ä and ö, which are letters of their own.
create function activities.folded(name text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select ' ' || translate(lower(normalize(name, nfc) collate "und-x-icu"),
    'áàâãāăąéèêëēėęíìîïīįóòôõōøúùûüūýÿñńňçćčšśžźżłđďťř''-.', 'aaaaaaaeeeeeeeiiiiiioooooouuuuuyynnncccsszzzlddtr   ')
$$;
