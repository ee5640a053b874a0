-- Which record a row of somebody else's data became: importing the same file again finds it by the key that the row has
-- there. `digest` tells whether the row has changed since, `run` which import saw it last.
create table catalog.import_key (
  source text not null,
  -- a module, or user, group, role
  kind text not null,
  key text not null,
  record_id uuid not null,
  digest text not null,
  run uuid not null,
  primary key (source, kind, key)
);
create index import_key_record on catalog.import_key (record_id);
