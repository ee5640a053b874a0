-- Audiences: people to whom the same modules are open, whoever owns a record, and the same fields hidden. What is told live of those modules is read once for
-- all of an audience, in the name of one of them (docs/decisions/0011-audiences.md). Of any other module each sees something else:
-- there access.me() refuses.

-- Names the actor's audience; null where nothing is open. A change of anybody's rights ends every audience.
create function access.audience() returns text
language plpgsql stable parallel safe security definer set search_path = '' as $$
declare
  open text := (select string_agg(m, ' ' order by m) from access.open_among('read', access.all_modules()) m);
begin
  return md5(concat_ws(' ', (select r.number from access.revision r), current_setting('solmu.scopes', true), '|', open, '|', access.field_limits_now()))
    where open is not null;
end $$;

-- Goes on only where the actor is still one of the audience that this transaction is for.
create function access.stand_for_audience() returns void
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  if access.audience() is distinct from current_setting('solmu.audience') then
    raise exception using errcode = 'SLM02', message = 'AUDIENCE_CHANGED';
  end if;
end $$;

grant execute on function access.audience(), access.stand_for_audience() to solmu_reader;
