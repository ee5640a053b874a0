-- Records that have become part of others (docs/decisions/0019-merging.md). They stand in the recycle bin's place but are not in it: what
-- they became is told instead of them, and they come back when that is undone.
alter table catalog.record add merged_into uuid;
create index record_merged on catalog.record (merged_into) where merged_into is not null;

create function catalog.is_merged(target uuid) returns boolean language sql stable security definer set search_path = '' as
  $$ select exists (select from catalog.record r where r.id = target and r.merged_into is not null) $$;

-- What a record has become part of, in the end; nothing where it stands by itself. Who asks looks at it below the policy.
create function catalog.merged_into(target uuid) returns uuid language sql stable security definer set search_path = '' as $$
  with recursive chain (id, merged_into) as (
    select r.id, r.merged_into from catalog.record r where r.id = target and r.merged_into is not null
    union all select r.id, r.merged_into from chain c join catalog.record r on r.id = c.merged_into
  ) select id from chain where merged_into is null
$$;

-- What has become part of records, also by way of others.
create function catalog.merged_from(targets uuid[]) returns table (record_id uuid, part_id uuid)
language sql stable security definer set search_path = '' as $$
  with recursive part (record_id, part_id) as (
    select r.merged_into, r.id from catalog.record r where r.merged_into = any (targets)
    union all select p.record_id, r.id from part p join catalog.record r on r.merged_into = p.part_id
  ) select record_id, part_id from part
$$;

-- What the record that another has become part of is called, to whom both are to be seen.
create function catalog.holder_of(target uuid) returns text language plpgsql security definer set search_path = '' as $$
declare
  before text := current_setting('solmu.deleted', true);
  master uuid := catalog.merged_into(target);
  seen boolean;
begin
  if master is null then return null; end if;
  perform set_config('solmu.deleted', 'on', true);
  seen := access.may('read', target);
  perform set_config('solmu.deleted', 'off', true);
  seen := seen and access.may('read', master);
  perform set_config('solmu.deleted', coalesce(before, ''), true);
  return case when seen then (select r.title from catalog.record r where r.id = master) end;
end $$;

-- Refuses a record that is not there: with what it became, where that may be told, else as one that never was.
create function catalog.refuse_gone(target uuid) returns void language plpgsql set search_path = '' as $$
declare
  holder text := catalog.holder_of(target);
begin
  if holder is null then raise exception using errcode = 'SLM01', message = 'NOT_FOUND'; end if;
  raise exception using errcode = 'SLM01', message = 'MERGED',
    detail = jsonb_build_object('fields', array['id'], 'values', jsonb_build_object('holder', holder))::text;
end $$;

-- Records that the actor may delete become part of one that the actor may edit; they are yet to be deleted.
create function catalog.join_records(master uuid, parts uuid[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not access.may('edit', master) or exists (select from unnest(parts) p where not access.may('delete', p)) then
    raise exception using errcode = 'SLM01', message = 'FORBIDDEN';
  end if;
  update catalog.record set merged_into = master where id = any (parts);
end $$;

-- They stand by themselves again; they are yet to be taken back.
create function catalog.part_records(master uuid, parts uuid[]) returns void language plpgsql security definer set search_path = '' as $$
declare
  allowed boolean;
begin
  perform set_config('solmu.deleted', 'on', true);
  allowed := access.may('edit', master) and not exists (select from unnest(parts) p where not access.may('delete', p));
  perform set_config('solmu.deleted', 'off', true);
  if not allowed then raise exception using errcode = 'SLM01', message = 'FORBIDDEN'; end if;
  update catalog.record set merged_into = null where merged_into = master and id = any (parts);
end $$;

-- Makes of a record's last saving, in this transaction, a line that tells of the merge; answers the line.
create function history.tell_merged(master uuid, made_version int) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  line uuid;
begin
  if not access.may('edit', master) then raise exception using errcode = 'SLM01', message = 'FORBIDDEN'; end if;
  update history.change set kind = 'MERGED'
    where record_id = master and version = made_version and kind = 'CHANGED' and at = now() returning id into line;
  if found then return line; end if;
  insert into history.change (record_id, module, kind, version, actor, cause)
    select r.id, r.module, 'MERGED', made_version, access.actor(), coalesce(nullif(current_setting('solmu.cause', true), ''), 'system')
    from catalog.record r where r.id = master returning id into line;
  perform outbox.emit('record', (select r.module from catalog.record r where r.id = master), master, 'CHANGED');
  return line;
end $$;

revoke execute on function catalog.merged_from(uuid[]), catalog.join_records(uuid, uuid[]), catalog.part_records(uuid, uuid[]),
  history.tell_merged(uuid, int) from public;
grant execute on function catalog.is_merged(uuid), catalog.merged_into(uuid), catalog.merged_from(uuid[]), catalog.refuse_gone(uuid), catalog.holder_of(uuid),
  catalog.join_records(uuid, uuid[]), catalog.part_records(uuid, uuid[]), history.tell_merged(uuid, int) to solmu_reader;
