-- A run is its maker's, and administrators see all of them; a token sees those of modules that it may read.
reset role;
create policy read on runs.run for select using (
  (actor_id = (select access.me()) or (select access.is_admin(access.me())) or (select access.is_system()))
  and access.in_scope(module, 'read'));
create policy make on runs.run for insert with check (actor_id = (select access.me()) and access.in_scope(module, 'edit'));
create policy go_on on runs.run for update using (
  (actor_id = (select access.me()) or (select access.is_admin(access.me())) or (select access.is_system()))
  and access.in_scope(module, 'edit'));

-- A run that has not ended is written to in its maker's name.
create policy read on runs.outcome for select using (exists (select from runs.run r where r.id = run_id offset 0));
create policy mark on runs.outcome for insert
  with check (run_id in (select r.id from runs.run r where r.actor_id = access.me() and r.ended_at is null));
create policy own on runs.selection using (run_id in (select r.id from runs.run r))
  with check (run_id in (select r.id from runs.run r where r.actor_id = access.me() and r.ended_at is null));
