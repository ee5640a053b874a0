-- Pipelines are an administrator's to change.
alter table sales.pipeline enable row level security;
alter table sales.pipeline force row level security;
create policy known on sales.pipeline for select using (true);
create policy managed on sales.pipeline for all using ((select access.manages())) with check ((select access.manages()));
alter table sales.stage enable row level security;
alter table sales.stage force row level security;
create policy known on sales.stage for select using (true);
create policy managed on sales.stage for all using ((select access.manages())) with check ((select access.manages()));

-- How many potentials stand in each of these stages, whoever may see them: a stage is not taken away under anybody's.
create function sales.standing_in(stages text[]) returns int language plpgsql security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor', true);
  found_count int;
begin
  perform set_config('solmu.actor', 'system', true);
  select count(*) into found_count from sales.potential p where p.stage = any (stages);
  perform set_config('solmu.actor', actor, true);
  return found_count;
end $$;

-- Moves everything from one stage to another, whoever may see it, in the system's name.
create function sales.empty_stage(stage text, into_stage text) returns void language plpgsql security definer set search_path = '' as $$
declare
  actor text := current_setting('solmu.actor', true);
  ids uuid[];
begin
  if not access.manages() then raise exception using errcode = 'SLM01', message = 'FORBIDDEN', detail = '{"fields": null}'; end if;
  perform set_config('solmu.actor', 'system', true), set_config('solmu.deleted', 'on', true);
  ids := array(select p.id from sales.potential p where p.stage = empty_stage.stage);
  perform set_config('solmu.emptying', 'on', true);
  update sales.potential p set stage = into_stage where p.id = any (ids);
  perform set_config('solmu.emptying', 'off', true), set_config('solmu.deleted', 'off', true), set_config('solmu.actor', actor, true);
end $$;
