-- What every record has, and one call that makes a table of such records: policies, tracking, published view and
-- write functions. A module's migration creates the table `like catalog.record_base including all`, gives the role back
-- (`reset role`, since what tracks changes belongs to the migrating user) and calls it.

create table catalog.record_base (
  id uuid primary key default uuidv7(),
  number text not null,
  version int not null default 1,
  owner_id uuid not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  modified_by uuid,
  modified_at timestamptz not null default now(),
  deleted_at timestamptz,
  custom jsonb not null default '{}',
  -- keys of the words that people gave it, in the order of bytes, each once; see 0011_tags.sql
  tags text[] not null default '{}' constraint most_tags check (cardinality(tags) <= 50)
);
grant select on catalog.record_base to solmu_reader;

create function catalog.before_insert() returns trigger language plpgsql as $$
begin
  new.number := coalesce(new.number, tg_argv[1] || '-' || nextval(tg_argv[0]::regclass));
  new.created_by := coalesce(new.created_by, access.actor());
  new.modified_by := new.created_by;
  new.owner_id := coalesce(new.owner_id, access.actor());
  return new;
end $$;

create function catalog.before_update() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.modified_by := access.actor();
  new.modified_at := now();
  new.number := old.number;
  new.created_at := old.created_at;
  new.created_by := old.created_by;
  return new;
end $$;

-- Of custom fields, {field: [before, after]} of what differs.
create function catalog.custom_difference(before jsonb, after jsonb) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_object_agg(n.key, jsonb_build_array(before -> n.key, n.value)), '{}') from jsonb_each(after) n
  where nullif(n.value, 'null') is distinct from nullif(before -> n.key, 'null')
$$;

-- {column: [before, after]} of what differs, each custom field by its own name, bookkeeping left out.
create function catalog.difference(before jsonb, after jsonb) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_object_agg(n.key, jsonb_build_array(before -> n.key, n.value)), '{}')
    || catalog.custom_difference(before -> 'custom', after -> 'custom')
  from jsonb_each(after) n
  where n.value is distinct from before -> n.key and n.key not in ('version', 'modified_at', 'modified_by', 'custom')
$$;

-- The tags that a record has after a change: other ones, [key, …], or some more and some less, {"add": [key, …], "remove": [key, …]}.
create function catalog.retagged(held text[], change jsonb) returns text[] language sql immutable parallel safe as $$
  select array(
    select key from (
      select jsonb_array_elements_text(case jsonb_typeof(change) when 'array' then change else change -> 'add' end)
      union
      select unnest(held) where jsonb_typeof(change) = 'object'
      except select jsonb_array_elements_text(change -> 'remove') where jsonb_typeof(change) = 'object'
    ) kept (key) order by key collate "C")
$$;

-- Changes to a row, those of custom fields laid over the values that the others have.
create function catalog.merged(custom jsonb, tags text[], changes jsonb) returns jsonb language sql immutable parallel safe as $$
  select changes
    || case when changes ? 'custom' then jsonb_build_object('custom', custom || (changes -> 'custom')) else '{}' end
    || case when changes ? 'tags' then jsonb_build_object('tags', catalog.retagged(tags, changes -> 'tags')) else '{}' end
$$;

-- `title` is an expression over the table's columns; `prefix` starts the numbers (POT-1042).
create procedure catalog.make_record_table(target regclass, module text, title text, prefix text)
language plpgsql set search_path = '' as $$
declare
  table_schema text := (select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = target);
  table_name text := (select relname from pg_catalog.pg_class where oid = target);
  public_schema text := table_schema || '_public';
  owner text := pg_catalog.pg_get_userbyid((select relowner from pg_catalog.pg_class where oid = target));
  number_sequence text := format('%I.%I', table_schema, table_name || '_number');
  writable text[] := (
    select array_agg(format('%I', attname) order by attnum) from pg_catalog.pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped and attgenerated = ''
      and attname not in ('id', 'number', 'version', 'created_by', 'created_at', 'modified_by', 'modified_at', 'deleted_at'));
  inserted text[] := (
    select array_agg(case when d.adbin is null then format('r.%I', attname)
                          else format('coalesce(r.%I, %s)', attname, pg_catalog.pg_get_expr(d.adbin, d.adrelid)) end order by attnum)
    from pg_catalog.pg_attribute a left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = target and format('%I', attname) = any (writable));
  -- catalog.difference of the rows o and n, column by column: images of whole rows take several times as long
  difference text := (
    select format('json_object(%s absent on null returning jsonb) || case when n.custom is distinct from o.custom
        then catalog.custom_difference(o.custom, n.custom) else ''{}'' end', string_agg(
      format('%1$L value case when n.%2$I is distinct from o.%2$I then jsonb_build_array(o.%2$I, n.%2$I) end', attname, attname), ', ' order by attnum))
    from pg_catalog.pg_attribute
    where attrelid = target and attnum > 0 and not attisdropped
      and attname not in ('id', 'number', 'version', 'created_by', 'created_at', 'modified_by', 'modified_at', 'deleted_at', 'custom'));
begin
  execute format('create sequence %s start 1001', number_sequence);
  execute format('alter sequence %s owner to %I', number_sequence, owner);
  execute format('create trigger a_before_insert before insert on %s for each row execute function catalog.before_insert(%L, %L)', target, number_sequence, prefix);
  -- Nothing is to be done where a statement has kept the books itself, as those that change many rows do.
  execute format('create trigger a_before_update before update on %s for each row
    when (new.version <> old.version + 1 or new.modified_at <> now() or new.modified_by is distinct from access.actor()
      or new.number <> old.number or new.created_at <> old.created_at or new.created_by is distinct from old.created_by)
    execute function catalog.before_update()', target);

  execute format($sql$
    create function %1$I.%2$I() returns trigger language plpgsql security definer set search_path = '' as $body$
    declare
      led_by uuid[] := access.chain();
      by_rule uuid := led_by[cardinality(led_by)];
      by_actor uuid := access.actor();
      by_cause text := coalesce(nullif(current_setting('solmu.cause', true), ''), 'system');
    begin
      insert into catalog.record (id, module, owner_id, title, number, created_at, deleted_at)
        select id, %3$L, owner_id, %4$s, number, created_at, deleted_at from new_rows;
      insert into history.change (record_id, module, kind, version, actor, cause, rule)
        select id, %3$L, 'CREATED', version, by_actor, by_cause, by_rule from new_rows;
      insert into outbox.event (topic, module, record_id, kind, owner_after, actor, cause, version, chain)
        select 'record', %3$L, id, 'CREATED', owner_id, by_actor, by_cause, version, led_by from new_rows;
      perform pg_notify('solmu_outbox', '');
      return null;
    end $body$ $sql$, table_schema, table_name || '_created', module, title);
  execute format($sql$
    create function %1$I.%2$I() returns trigger language plpgsql security definer set search_path = '' as $body$
    declare
      led_by uuid[] := access.chain();
      by_rule uuid := led_by[cardinality(led_by)];
      by_actor uuid := access.actor();
      by_cause text := coalesce(nullif(current_setting('solmu.cause', true), ''), 'system');
    begin
      with changed as (
        select n.id, n.version, o.owner_id as owner_before, n.owner_id as owner_after, n.deleted_at, o.deleted_at is distinct from n.deleted_at as moved,
               n.record_title, o.record_title as title_before, %5$s as changes,
               case when o.deleted_at is null and n.deleted_at is not null then 'DELETED'
                 when o.deleted_at is not null and n.deleted_at is null then 'RESTORED' else 'CHANGED' end as kind
        from (select t.*, %4$s as record_title from new_rows t) n
        join (select t.*, %4$s as record_title from old_rows t) o using (id)
      ), recorded as (
        update catalog.record r set owner_id = c.owner_after, title = c.record_title, deleted_at = c.deleted_at
        from changed c where r.id = c.id and (c.owner_before <> c.owner_after or c.title_before <> c.record_title or c.moved)
      ), kept as (
        insert into history.change (record_id, module, version, kind, changes, actor, cause, rule)
        select id, %3$L, version, kind, changes, by_actor, by_cause, by_rule from changed where moved or changes <> '{}'
      )
      insert into outbox.event (topic, module, record_id, kind, fields, owner_before, owner_after, actor, cause, version, chain)
      select 'record', %3$L, id, kind, array(select jsonb_object_keys(changes)) || case when moved then '{deleted_at}'::text[] end,
        owner_before, owner_after, by_actor, by_cause, version, led_by
      from changed where moved or changes <> '{}';
      perform pg_notify('solmu_outbox', '');
      return null;
    end $body$ $sql$, table_schema, table_name || '_changed', module, title, difference);
  -- What is removed for good leaves a line without values: that it was, and who removed it. Others forget it by the event.
  execute format($sql$
    create function %1$I.%2$I() returns trigger language plpgsql security definer set search_path = '' as $body$
    begin
      if not exists (select from old_rows) then return null; end if;
      delete from catalog.record r using old_rows o where r.id = o.id;
      delete from catalog.import_key k using old_rows o where k.record_id = o.id;
      delete from history.change c using old_rows o where c.record_id = o.id;
      insert into history.change (record_id, module, kind, version, actor, cause)
        select id, %3$L, 'PURGED', version + 1, access.actor(), coalesce(nullif(current_setting('solmu.cause', true), ''), 'system') from old_rows;
      perform outbox.emit('purge', %3$L, null, 'PURGED', jsonb_build_object('records', (select jsonb_agg(id) from old_rows)));
      return null;
    end $body$ $sql$, table_schema, table_name || '_purged', module);
  execute format('create trigger z_created after insert on %s referencing new table as new_rows for each statement execute function %I.%I()', target, table_schema, table_name || '_created');
  execute format('create trigger z_changed after update on %s referencing old table as old_rows new table as new_rows for each statement execute function %I.%I()', target, table_schema, table_name || '_changed');

  execute format('create trigger z_purged after delete on %s referencing old table as old_rows for each statement execute function %I.%I()', target, table_schema, table_name || '_purged');

  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  -- Lists are hashed: `= any (array)` would compare row by row, and a count over a million rows take ten times as long.
  execute format($sql$ create policy read on %s for select using (
      (deleted_at is null or (select access.sees_deleted()))
      and ((select access.all_rows(%2$L, 'read')) or owner_id in (select unnest((select access.owners(%2$L, 'read'))::uuid[]))
           or id in (select unnest((select access.singles(%2$L, 'read'))::uuid[])))) $sql$, target, module);
  execute format($sql$ create policy make on %s for insert with check ((select access.may_create(%L))) $sql$, target, module);
  execute format($sql$ create policy edit on %s for update using (
      (select access.all_rows(%2$L, 'edit')) or owner_id in (select unnest((select access.owners(%2$L, 'edit'))::uuid[]))
      or id in (select unnest((select access.singles(%2$L, 'edit'))::uuid[]))) with check (true) $sql$, target, module);
  -- For good: only out of the recycle bin, by administrators and by the clock.
  execute format('create policy purge on %s for delete using (deleted_at is not null and (select access.manages()))', target);

  call catalog.make_tag_index(target);

  execute format('create view %I.%I as select * from %s', public_schema, table_name, target);
  execute format('alter view %I.%I owner to %I', public_schema, table_name, owner);
  execute format('grant select on %I.%I to solmu_reader', public_schema, table_name);

  execute format($sql$
    create function %1$I.%2$I(changes jsonb) returns uuid language plpgsql security definer set search_path = '' as $body$
    declare made uuid;
    begin
      if not access.may_create(%3$L) then raise exception using errcode = 'SLM01', message = 'FORBIDDEN', detail = '{"fields": null}'; end if;
      made := coalesce((changes ->> 'id')::uuid, uuidv7());
      perform set_config('solmu.writing', array[made]::text, true);
      insert into %4$s (id, number, %5$s)
        select made, changes ->> 'number', %6$s from jsonb_populate_record(null::%4$s, changes || jsonb_build_object('owner_id', coalesce(changes ->> 'owner_id', access.actor()::text))) r;
      perform set_config('solmu.writing', '', true);
      return made;
    end $body$ $sql$, public_schema, 'insert_' || table_name, module, target, array_to_string(writable, ', '), array_to_string(inserted, ', '));
  execute format($sql$
    create function %1$I.%2$I(target uuid, expected int, changes jsonb) returns void language plpgsql security definer set search_path = '' as $body$
    declare actual int;
    begin
      select version into actual from %3$s where id = target;
      if not found then perform catalog.refuse_gone(target); end if;
      select version into actual from %3$s where id = target for update;
      if not found then raise exception using errcode = 'SLM01', message = 'FORBIDDEN'; end if;
      if actual <> expected then raise exception using errcode = 'SLM01', message = 'STALE_VERSION'; end if;
      perform set_config('solmu.writing', array[target]::text, true);
      update %3$s t set (%4$s) = (select %5$s from jsonb_populate_record(t, catalog.merged(t.custom, t.tags, changes)) r) where t.id = target;
      perform set_config('solmu.writing', '', true);
    end $body$ $sql$, public_schema, 'update_' || table_name, target, array_to_string(writable, ', '),
    (select string_agg('r.' || w, ', ') from unnest(writable) w));
  execute format($sql$
    create function %1$I.%2$I(target uuid, expected int, gone boolean) returns void language plpgsql security definer set search_path = '' as $body$
    declare actual int; holder uuid;
    begin
      perform set_config('solmu.deleted', 'on', true);
      select version, owner_id into actual, holder from %3$s where id = target and (deleted_at is null) = gone;
      -- What has become part of another record is taken back by undoing that.
      if not found or not gone and catalog.is_merged(target) then perform catalog.refuse_gone(target); end if;
      if not (access.all_rows(%4$L, 'delete') or holder = any (access.owners(%4$L, 'delete'))
              or target = any (access.shared(%4$L, 'delete'))) then
        raise exception using errcode = 'SLM01', message = 'FORBIDDEN';
      end if;
      select version into actual from %3$s where id = target for update;
      if not found then raise exception using errcode = 'SLM01', message = 'FORBIDDEN'; end if;
      if expected is not null and actual <> expected then raise exception using errcode = 'SLM01', message = 'STALE_VERSION'; end if;
      update %3$s set deleted_at = case when gone then now() end where id = target;
      perform set_config('solmu.deleted', 'off', true);
    end $body$ $sql$, public_schema, 'delete_' || table_name, target, module);
  -- Many at once: one statement, so that what tracks changes runs once. A time of creation counts for imports alone.
  execute format($sql$
    create function %1$I.%2$I(rows jsonb) returns void language plpgsql security definer set search_path = '' as $body$
    declare imported boolean := coalesce(current_setting('solmu.cause', true) = 'import', false);
    begin
      if not access.may_create(%3$L) then raise exception using errcode = 'SLM01', message = 'FORBIDDEN', detail = '{"fields": null}'; end if;
      insert into %4$s (id, number, created_at, %5$s)
        select coalesce(r.id, uuidv7()), r.number, case when imported then coalesce(r.created_at, now()) else now() end, %6$s
        from jsonb_populate_recordset(null::%4$s, rows) r;
    end $body$ $sql$, public_schema, 'insert_' || table_name || '_rows', module, target, array_to_string(writable, ', '), array_to_string(inserted, ', '));
  -- Changes of many, each with its id; those that the actor may not edit stay as they are, and are not in the answer.
  execute format($sql$
    create function %1$I.%2$I(rows jsonb) returns table (id uuid, version int) language plpgsql security definer set search_path = '' as $body$
    #variable_conflict use_column
    declare found_rows uuid[];
    begin
      select array_agg(l.id) into found_rows from (
        select t.id from %3$s t where t.id in (select (c ->> 'id')::uuid from jsonb_array_elements(rows) c) order by t.id for update) l;
      perform set_config('solmu.writing', coalesce(found_rows::text, ''), true);
      return query update %3$s t set (%4$s) = (select %5$s from jsonb_populate_record(t, catalog.merged(t.custom, t.tags, c.change)) r)
        from jsonb_array_elements(rows) c (change) where t.id = (c.change ->> 'id')::uuid and t.id = any (found_rows)
        returning t.id, t.version;
      perform set_config('solmu.writing', '', true);
    end $body$ $sql$, public_schema, 'update_' || table_name || '_rows', target, array_to_string(writable, ', '),
    (select string_agg('r.' || w, ', ') from unnest(writable) w));
  -- One change of many. What became of each that the actor may see: CHANGED with its new version, UNCHANGED where all is so
  -- already, FORBIDDEN where the actor may not edit it.
  execute format($sql$
    create function %1$I.%2$I(ids uuid[], change jsonb) returns table (id uuid, version int, fate text)
    language plpgsql security definer set search_path = '' as $body$
    #variable_conflict use_column
    declare
      editable uuid[];
      names text[] := array(select w from unnest(%4$L::text[]) w where change ? btrim(w, '"'));
    begin
      select array_agg(l.id) into editable from (select t.id from %3$s t where t.id = any (ids) order by t.id for update) l;
      if cardinality(editable) is distinct from cardinality(ids) then
        return query select t.id, null::int, 'FORBIDDEN' from %3$s t where t.id = any (ids) and t.id <> all (coalesce(editable, '{}'));
      end if;
      perform set_config('solmu.writing', coalesce(editable::text, ''), true);
      -- Custom fields are laid over the values that the others have, tags are added and taken away.
      return query execute (
        select 'with changed as (update %3$s t set version = t.version + 1, modified_at = now(), modified_by = access.actor(), '
          || string_agg(format('%%s = %%s', n, given), ', ') || ' from jsonb_populate_record(null::%3$s, $2 - ''tags'') r where t.id = any ($1) and (' || string_agg(differs, ' or ')
          || ') returning t.id, t.version) select e.id, c.version, case when c.id is null then ''UNCHANGED'' else ''CHANGED'' end
              from unnest($1) e (id) left join changed c on c.id = e.id'
        from (select n, case n when 'custom' then 't.custom || r.custom'
                  when 'tags' then 'catalog.retagged(t.tags, $2 -> ''tags'')' else 'r.' || n end as given,
                case n when 'custom' then 'jsonb_strip_nulls(t.custom || r.custom) is distinct from jsonb_strip_nulls(t.custom)'
                  when 'tags' then 't.tags <> catalog.retagged(t.tags, $2 -> ''tags'')'
                  else format('t.%%1$s is distinct from r.%%1$s', n) end as differs
              from unnest(names) n) named) using editable, change;
      perform set_config('solmu.writing', '', true);
    end $body$ $sql$, public_schema, 'change_' || table_name || '_rows', target, writable);
  -- Many into the recycle bin, or back out of it. What became of each that is there: CHANGED with its new version, or FORBIDDEN.
  execute format($sql$
    create function %1$I.%2$I(ids uuid[], gone boolean) returns table (id uuid, version int, fate text)
    language plpgsql security definer set search_path = '' as $body$
    #variable_conflict use_column
    declare allowed uuid[];
    begin
      perform set_config('solmu.deleted', 'on', true);
      select array_agg(l.id) into allowed from (
        select t.id from %3$s t where t.id = any (ids) and (t.deleted_at is null) = gone and (gone or not catalog.is_merged(t.id))
          and ((select access.all_rows(%4$L, 'delete')) or t.owner_id in (select unnest((select access.owners(%4$L, 'delete'))::uuid[]))
               or t.id in (select unnest((select access.shared(%4$L, 'delete'))::uuid[])))
        order by t.id for update) l;
      if cardinality(allowed) is distinct from cardinality(ids) then
        return query select t.id, null::int, 'FORBIDDEN' from %3$s t
          where t.id = any (ids) and (t.deleted_at is null) = gone and t.id <> all (coalesce(allowed, '{}'));
      end if;
      return query update %3$s t set deleted_at = case when gone then now() end where t.id = any (allowed) returning t.id, t.version, 'CHANGED';
      perform set_config('solmu.deleted', 'off', true);
    end $body$ $sql$, public_schema, 'delete_' || table_name || '_rows', target, module);
  -- Out of the recycle bin for good. Answers those that were there.
  execute format($sql$
    create function %1$I.%2$I(ids uuid[]) returns table (id uuid) language plpgsql security definer set search_path = '' as $body$
    #variable_conflict use_column
    begin
      if not access.manages() then raise exception using errcode = 'SLM01', message = 'FORBIDDEN'; end if;
      perform set_config('solmu.deleted', 'on', true);
      return query delete from %3$s t where t.id = any (ids) and t.deleted_at is not null returning t.id;
      perform set_config('solmu.deleted', 'off', true);
    end $body$ $sql$, public_schema, 'purge_' || table_name || '_rows', target);
  -- What points at records (`origins`) by a relation points at another from now on, all or some of it, whoever may see it: a reference
  -- follows the record. The actor may edit both. Answers what did, with where it pointed.
  execute format($sql$
    create function %1$I.%2$I(reference text, origins uuid[], goal uuid, among uuid[]) returns table (id uuid, origin uuid)
    language plpgsql security definer set search_path = '' as $body$
    #variable_conflict use_column
    declare
      actor text := current_setting('solmu.actor', true);
      held text := case when reference like 'x\_%%' then format('(t.custom ->> %%L)::uuid', reference) else format('t.%%I', reference) end;
      pointing uuid[];
      before uuid[];
    begin
      if exists (select from unnest(origins || goal) o where not access.may('edit', o)) then
        raise exception using errcode = 'SLM01', message = 'FORBIDDEN';
      end if;
      if not exists (select from catalog.field f join catalog.record r on r.module = f.related_module and r.id = goal
                     where f.module = %4$L and f.type = 'RELATION' and f.column_name = reference) then
        raise exception 'No relation of %4$s leads there: %%', reference;
      end if;
      perform set_config('solmu.actor', 'system', true), set_config('solmu.deleted', 'on', true);
      execute format('select array_agg(id), array_agg(origin) from (select t.id, %%1$s as origin from %3$s t
        where %%1$s = any ($1) and t.id <> all ($1 || $2) and ($3 is null or t.id = any ($3)) order by t.id for update) p', held)
        into pointing, before using origins, goal, among;
      perform set_config('solmu.actor', actor, true), set_config('solmu.writing', coalesce(pointing::text, ''), true);
      execute format(case when reference like 'x\_%%' then 'update %3$s t set custom = t.custom || jsonb_build_object(%%1$L, $1) where t.id = any ($2)'
        else 'update %3$s t set %%1$I = $1 where t.id = any ($2)' end, reference) using goal, pointing;
      perform set_config('solmu.writing', '', true), set_config('solmu.deleted', 'off', true);
      return query select * from unnest(pointing, before);
    end $body$ $sql$, public_schema, 'repoint_' || table_name, target, module);
  -- Whether a field's values are to be unique among the records that are there; said by administrators.
  execute format($sql$
    create function %1$I.%2$I(field text, column_name text, wanted boolean) returns void language plpgsql security definer set search_path = '' as $body$
    declare
      index_name text := left(%3$L, 40) || '_only_' || left(md5(field), 8);
      held text := case when field like 'x\_%%' then format('custom ->> %%L', column_name) else format('%%I::text', column_name) end;
    begin
      if not access.manages() then raise exception using errcode = 'SLM01', message = 'FORBIDDEN', detail = '{"fields": null}'; end if;
      execute format('drop index if exists %%I.%%I', %4$L, index_name);
      if not wanted then return; end if;
      execute format('create unique index %%I on %5$s (lower(%%s)) where deleted_at is null', index_name, held);
      execute format('comment on index %%I.%%I is %%L', %4$L, index_name, jsonb_build_object('code', 'NOT_UNIQUE', 'field', field));
    exception when unique_violation then
      raise exception using errcode = 'SLM01', message = 'HAS_DUPLICATES', detail = '{"fields": ["unique"]}';
    end $body$ $sql$, public_schema, 'unique_' || table_name, table_name, table_schema, target);
  -- Forgets the values of a field that has been removed; said by administrators.
  execute format($sql$
    create function %1$I.%2$I(field text) returns void language plpgsql security definer set search_path = '' as $body$
    begin
      if not access.manages() then raise exception using errcode = 'SLM01', message = 'FORBIDDEN', detail = '{"fields": null}'; end if;
      perform set_config('solmu.deleted', 'on', true);
      update %3$s set custom = custom - field where custom ? field;
      perform set_config('solmu.deleted', 'off', true);
    end $body$ $sql$, public_schema, 'purge_' || table_name, target);
  execute format('alter function %I.%I(jsonb) owner to %I', public_schema, 'insert_' || table_name, owner);
  execute format('alter function %I.%I(jsonb) owner to %I', public_schema, 'insert_' || table_name || '_rows', owner);
  execute format('alter function %I.%I(jsonb) owner to %I', public_schema, 'update_' || table_name || '_rows', owner);
  execute format('alter function %I.%I(uuid[], jsonb) owner to %I', public_schema, 'change_' || table_name || '_rows', owner);
  execute format('alter function %I.%I(uuid[], boolean) owner to %I', public_schema, 'delete_' || table_name || '_rows', owner);
  execute format('alter function %I.%I(uuid[]) owner to %I', public_schema, 'purge_' || table_name || '_rows', owner);
  execute format('alter function %I.%I(uuid, int, jsonb) owner to %I', public_schema, 'update_' || table_name, owner);
  execute format('alter function %I.%I(text, uuid[], uuid, uuid[]) owner to %I', public_schema, 'repoint_' || table_name, owner);
  execute format('alter function %I.%I(text, text, boolean) owner to %I', public_schema, 'unique_' || table_name, owner);
  execute format('alter function %I.%I(text) owner to %I', public_schema, 'purge_' || table_name, owner);
  execute format('alter function %I.%I(uuid, int, boolean) owner to %I', public_schema, 'delete_' || table_name, owner);
  execute format('revoke execute on all functions in schema %I from public', public_schema);
  execute format('grant execute on all functions in schema %I to solmu_reader', public_schema);
end $$;

