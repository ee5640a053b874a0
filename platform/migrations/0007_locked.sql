-- A record that its module has locked may be read and not changed: what it became is there to be changed instead. The rules of
-- the module's own table refuse a change; this tells of it beforehand.
alter table catalog.record add column locked boolean not null default false;

-- Locks a record that the actor may edit, or opens it again.
create function catalog.lock(target uuid, lock boolean) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not access.may('edit', target) then raise exception using errcode = 'SLM01', message = 'FORBIDDEN'; end if;
  update catalog.record set locked = lock where id = target;
end $$;
