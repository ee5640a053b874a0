-- ── shares of records that become one ───────────────────────────────────────────────────────────────────────────────

-- Whoever a record is shared with has as much of another, which the actor may edit; answers what of it is new, as it was before.
create function identity_public.share_alike(source uuid, target uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  before jsonb;
begin
  if not (access.may('edit', source) and access.may('edit', target)) then
    raise exception using errcode = 'SLM01', message = 'FORBIDDEN';
  end if;
  with given as (
    select s.module, s.principal_id, t.id as held, t.level as held_level, t.until as held_until,
      case when 'EDIT' in (s.level, t.level) then 'EDIT' else s.level end as level,
      case when s.until is null or t.id is not null and t.until is null then null else greatest(s.until, t.until) end as until
    from identity.share s left join identity.share t on t.record_id = target and t.principal_id = s.principal_id
    where s.record_id = source and (s.until is null or s.until > now())
  ), changed as (
    select * from given where held is null or (level, until) is distinct from (held_level, held_until)
  ), made as (
    insert into identity.share (module, record_id, principal_id, level, until, created_by)
      select module, target, principal_id, level, until, access.actor() from changed
      on conflict (record_id, principal_id) do update set level = excluded.level, until = excluded.until
  )
  select jsonb_agg(jsonb_build_object('principal', principal_id, 'level', level, 'until', until, 'heldLevel', held_level, 'heldUntil', held_until))
    into before from changed;
  return coalesce(before, '[]');
end $$;

-- Takes that back, where it is still so.
create function identity_public.share_back(target uuid, given jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not access.may('edit', target) then raise exception using errcode = 'SLM01', message = 'FORBIDDEN'; end if;
  delete from identity.share s using jsonb_to_recordset(given) as g (principal uuid, level text, until timestamptz, "heldLevel" text)
    where s.record_id = target and s.principal_id = g.principal and g."heldLevel" is null
      and s.level = g.level and s.until is not distinct from g.until;
  update identity.share s set level = g."heldLevel", until = g."heldUntil"
    from jsonb_to_recordset(given) as g (principal uuid, level text, until timestamptz, "heldLevel" text, "heldUntil" timestamptz)
    where s.record_id = target and s.principal_id = g.principal and g."heldLevel" is not null
      and s.level = g.level and s.until is not distinct from g.until;
end $$;

revoke execute on function identity_public.share_alike(uuid, uuid), identity_public.share_back(uuid, jsonb) from public;
grant execute on function identity_public.share_alike(uuid, uuid), identity_public.share_back(uuid, jsonb) to solmu_reader;
