-- What nobody's code can forget: settings are changed by administrators alone, the last one stays, chains end, and every
-- change of rights is audited and told on the bus.

-- ── who may write ───────────────────────────────────────────────────────────────────────────────────────────────

-- People, groups, roles and rules are known to all who are signed in; administrators change them.
do $$
declare name text;
begin
  foreach name in array array['company', 'role', 'permission', 'field_permission', 'user', 'group', 'group_member', 'module_default', 'sharing_rule'] loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
    execute format('create policy read on identity.%I for select using (true)', name);
    execute format('create policy make on identity.%I for insert with check ((select access.manages()))', name);
    execute format('create policy edit on identity.%I for update using ((select access.manages()))', name);
    execute format('create policy remove on identity.%I for delete using ((select access.manages()))', name);
  end loop;
end $$;

-- So is what modules and fields there are, and how they are called.
reset role;
do $$
declare name text;
begin
  foreach name in array array['module_setting', 'field', 'field_setting'] loop
    execute format('alter table catalog.%I enable row level security', name);
    execute format('create policy read on catalog.%I for select using (true)', name);
    execute format('create policy make on catalog.%I for insert with check ((select access.manages()))', name);
    execute format('create policy edit on catalog.%I for update using ((select access.manages()))', name);
    execute format('create policy remove on catalog.%I for delete using ((select access.manages()))', name);
  end loop;
end $$;
set role solmu_identity;

-- One's own name, language and theme.
create policy own on identity."user" for update using (id = (select access.actor()));

create function identity.keep_own_rights() returns trigger language plpgsql as $$
begin
  if access.actor() is not null and not access.manages() then
    raise exception using errcode = 'SLM01', message = 'FORBIDDEN';
  end if;
  return new;
end $$;
create trigger a_keep_own_rights before update of email, role_id, active, admin on identity."user"
  for each row when ((old.email, old.role_id, old.active, old.admin) is distinct from (new.email, new.role_id, new.active, new.admin))
  execute function identity.keep_own_rights();

-- Whoever invites makes a link for another, and cannot read it again.
create policy invite on identity.password_link for insert with check ((select access.manages()));

-- A record is shared by those who may edit it; administrators also end shares of what is in the recycle bin.
alter table identity.share enable row level security;
alter table identity.share force row level security;
create policy read on identity.share for select using (true);
create policy make on identity.share for insert with check (access.is_system() or access.may('edit', record_id));
create policy edit on identity.share for update using (access.is_system() or access.may('edit', record_id));
create policy remove on identity.share for delete using ((select access.manages()) or access.may('edit', record_id));

-- ── what must hold ──────────────────────────────────────────────────────────────────────────────────────────────

-- Two who change rights at once would each judge by what the other has not committed yet: they take turns.
create function identity.take_turn() returns void language sql as
  $$ select pg_advisory_xact_lock(7068416150) $$;

create function identity.keep_an_administrator() returns trigger language plpgsql as $$
begin
  perform identity.take_turn();
  if not exists (select from identity."user" u where u.admin and u.active) then
    raise exception using errcode = 'SLM01', message = 'LAST_ADMIN',
      detail = json_build_object('fields', json_build_array(
        case when tg_op = 'DELETE' then 'id' when old.active and not new.active then 'active' else 'admin' end));
  end if;
  return null;
end $$;
create trigger b_administrator_changed after update of active, admin on identity."user"
  for each row when (old.admin and old.active and not (new.admin and new.active))
  execute function identity.keep_an_administrator();
create trigger b_administrator_deleted after delete on identity."user"
  for each row when (old.admin and old.active) execute function identity.keep_an_administrator();

-- Who may no longer sign in is signed out everywhere at the same moment.
create function identity.sign_out_disabled() returns trigger language plpgsql as $$
declare
  actor text := current_setting('solmu.actor', true);
begin
  perform set_config('solmu.actor', 'system', true);
  delete from identity.session s where s.user_id = new.id;
  update identity.password_link l set used_at = now() where l.user_id = new.id and l.used_at is null;
  perform set_config('solmu.actor', coalesce(actor, ''), true);
  perform outbox.emit('session', null, null, 'ENDED', jsonb_build_object('userId', new.id));
  return null;
end $$;
create trigger c_disabled after update of active on identity."user"
  for each row when (old.active and not new.active) execute function identity.sign_out_disabled();

create function identity.end_role_chain() returns trigger language plpgsql as $$
declare
  above uuid := new.parent_id;
begin
  perform identity.take_turn();
  while above is not null loop
    if above = new.id then
      raise exception using errcode = 'SLM01', message = 'CYCLE', detail = '{"fields": ["parentId"]}';
    end if;
    select r.parent_id into above from identity.role r where r.id = above;
  end loop;
  return new;
end $$;
create trigger a_end_role_chain before insert or update of parent_id on identity.role
  for each row when (new.parent_id is not null) execute function identity.end_role_chain();

-- How many levels of groups stand above (or below) a group, itself counted; six is more than enough to know.
create function identity.levels(start uuid, upwards boolean) returns int language plpgsql stable as $$
declare
  level uuid[] := array[start];
begin
  for depth in 1 .. 6 loop
    level := case when upwards
      then array(select distinct m.group_id from identity.group_member m where m.member_group_id = any (level))
      else array(select distinct m.member_group_id from identity.group_member m where m.group_id = any (level) and m.member_group_id is not null)
    end;
    if level = '{}' then return depth; end if;
  end loop;
  return 6;
end $$;

create function identity.end_group_chain() returns trigger language plpgsql as $$
declare
  below uuid[] := array[new.member_group_id];
  level uuid[] := below;
begin
  perform identity.take_turn();
  while level <> '{}' loop
    if new.group_id = any (level) then
      raise exception using errcode = 'SLM01', message = 'GROUP_CYCLE', detail = '{"fields": ["memberIds"]}';
    end if;
    level := array(select distinct m.member_group_id from identity.group_member m
                   where m.group_id = any (level) and m.member_group_id is not null and m.member_group_id <> all (below));
    below := below || level;
  end loop;
  if identity.levels(new.group_id, true) + identity.levels(new.member_group_id, false) > 5 then
    raise exception using errcode = 'SLM01', message = 'TOO_DEEP', detail = '{"fields": ["memberIds"]}';
  end if;
  return new;
end $$;
create trigger a_end_group_chain before insert or update on identity.group_member
  for each row when (new.member_group_id is not null) execute function identity.end_group_chain();

-- Whether a principal owns any record, in the recycle bin or not, also one that the asker may not see.
create function identity.owns_records(principal uuid) returns boolean language plpgsql as $$
declare
  actor text := current_setting('solmu.actor', true);
  deleted text := current_setting('solmu.deleted', true);
  owns boolean;
begin
  perform set_config('solmu.actor', 'system', true), set_config('solmu.deleted', 'on', true);
  owns := exists (select from catalog.record r where r.owner_id = principal);
  perform set_config('solmu.actor', coalesce(actor, ''), true), set_config('solmu.deleted', coalesce(deleted, ''), true);
  return owns;
end $$;

-- ── the audit log ───────────────────────────────────────────────────────────────────────────────────────────────

-- Who changed what in the rights, and how it was before and after. Lines are only ever added.
create table identity.audit (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  actor uuid,
  cause text not null,
  -- such as user.update
  action text not null,
  before jsonb,
  after jsonb
);
alter table identity.audit enable row level security;
alter table identity.audit force row level security;
create policy read on identity.audit for select using ((select access.manages()));
create policy add on identity.audit for insert with check (true);

-- Arguments: secret columns, of which only that they changed is told. Counters and times of use are no changes.
create function identity.audit_change() returns trigger language plpgsql as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  secret text;
begin
  foreach secret in array coalesce(tg_argv, '{}') loop
    if before -> secret is distinct from after -> secret and coalesce(after ->> secret, '') <> '' then
      after := jsonb_set(after, array[secret], '"changed"');
      before := before - secret;
    else
      before := before - secret;
      after := after - secret;
    end if;
  end loop;
  before := before - '{version,last_sign_in_at,last_used_at,totp_step}'::text[];
  after := after - '{version,last_sign_in_at,last_used_at,totp_step}'::text[];
  if before is distinct from after then
    insert into identity.audit (actor, cause, action, before, after)
    values (access.actor(), coalesce(nullif(current_setting('solmu.cause', true), ''), 'system'),
            tg_table_name || '.' || lower(tg_op), before, after);
  end if;
  return null;
end $$;

-- ── told on the bus ─────────────────────────────────────────────────────────────────────────────────────────────

-- Once per transaction: whoever shows records asks again what it may show.
create function identity.tell_rights_changed() returns trigger language plpgsql as $$
begin
  if current_setting('solmu.rights_told', true) is distinct from pg_current_xact_id()::text then
    perform set_config('solmu.rights_told', pg_current_xact_id()::text, true);
    perform outbox.emit('rights', null, null, 'CHANGED');
  end if;
  return null;
end $$;

do $$
declare name text;
begin
  foreach name in array array['role', 'permission', 'field_permission', 'group', 'group_member', 'module_default', 'sharing_rule', 'user', 'share'] loop
    execute format('create trigger y_audit after insert or update or delete on identity.%I for each row execute function identity.audit_change()', name);
  end loop;
  foreach name in array array['permission', 'field_permission', 'group_member', 'module_default', 'sharing_rule'] loop
    execute format('create trigger z_rights after insert or update or delete on identity.%I for each statement execute function identity.tell_rights_changed()', name);
  end loop;
end $$;
create trigger y_audit after insert or update or delete on identity.api_token
  for each row execute function identity.audit_change('token_hash');
create trigger y_audit after insert or update or delete on identity.credential
  for each row execute function identity.audit_change('password_hash', 'totp_secret', 'totp_pending');
create trigger z_rights after update of parent_id on identity.role
  for each statement execute function identity.tell_rights_changed();
create trigger z_rights after update of role_id, active, admin on identity."user"
  for each statement execute function identity.tell_rights_changed();

-- Screens of a record follow who it is shared with.
create function identity.tell_shared() returns trigger language plpgsql as $$
declare
  line identity.share := coalesce(new, old);
begin
  perform outbox.emit('record', line.module, line.record_id, 'SHARED', jsonb_build_object('principalId', line.principal_id));
  return null;
end $$;
create trigger z_shared after insert or update or delete on identity.share
  for each row execute function identity.tell_shared();

-- A module that is switched on or off is a change of everybody's rights.
reset role;
create trigger b_rights after insert or update of disabled on catalog.module_setting
  for each statement execute function access.revise();
create trigger c_rights after insert or update of disabled on catalog.module_setting
  for each statement execute function identity.tell_rights_changed();
