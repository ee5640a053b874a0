-- "Contains" by an index below a policy. ILIKE cannot be called leakproof: a pattern that ends within an escape is an error for
-- those values only that match so far, and would tell of them. This operator is the same but for such patterns, which match
-- nothing, so that it never raises anything and is safe to answer from an index before the policy is asked.
-- Only a superuser may make one; elsewhere it is ILIKE by another name, asked after the policy: right but slower.
do $$ begin
  create function access.contains(value text, pattern text) returns boolean
  language plpgsql immutable strict parallel safe leakproof cost 10 as $body$
  begin
    if right(pattern, 1) = '\' and pattern ~ '(^|[^\\])(\\\\)*\\$' then return false; end if;
    return value ilike pattern;
  end $body$;
exception when insufficient_privilege then
  raise notice 'Conditions on texts are asked after the policies: only a superuser may mark them leakproof';
  create function access.contains(value text, pattern text) returns boolean language sql immutable parallel safe as
    $body$ select value ilike pattern $body$;
end $$;
create operator access.~~* (leftarg = text, rightarg = text, function = access.contains, restrict = iclikesel, join = iclikejoinsel);

-- The trigrams of pg_trgm for this operator, whose number there is that of ILIKE.
do $$ begin
  create operator class access.trigrams for type text using gin as
    operator 4 access.~~* (text, text),
    function 1 (text, text) btint4cmp (int4, int4),
    function 2 (text, text) gin_extract_value_trgm (text, internal),
    function 3 (text, text) gin_extract_query_trgm (text, internal, int2, internal, internal, internal, internal),
    function 4 (text, text) gin_trgm_consistent (internal, int2, text, int4, internal, internal, internal, internal),
    function 6 (text, text) gin_trgm_triconsistent (internal, int2, text, int4, internal, internal, internal),
    storage int4;
exception when insufficient_privilege then null;
end $$;

-- Makes "contains" quick on a column.
create procedure catalog.make_text_index(target regclass, column_name text) language plpgsql set search_path = '' as $$
declare
  table_name text := (select relname from pg_catalog.pg_class where oid = target);
  kind text := case when exists (select from pg_catalog.pg_opclass where opcname = 'trigrams' and opcnamespace = 'access'::regnamespace)
    then 'access.trigrams' else (select n.nspname || '.gin_trgm_ops' from pg_catalog.pg_opclass o
      join pg_catalog.pg_namespace n on n.oid = o.opcnamespace where o.opcname = 'gin_trgm_ops') end;
begin
  execute format('create index %I on %s using gin (%I %s)', table_name || '_' || column_name || '_trigrams', target, column_name, kind);
end $$;
