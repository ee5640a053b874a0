-- Tags: words that people give to records, as many as fit. A tag is a value of the field `tags` in catalog.option, of one module or,
-- with * for its name, of all; no two of one key. A record has the keys of its own in `tags`, see catalog.record_base.

-- Whether two lists of words have one in common, or one list all of the other: && and @> of arrays, which PostgreSQL cannot call
-- leakproof for values of every type. Of texts, that are compared byte by byte, they tell nothing but their result, so that an index
-- may answer before the policy is asked. Only a superuser may say so; elsewhere they are asked after the policy: right but slower.
do $$ begin
  create function access.has_any(held text[], words text[]) returns boolean
    language plpgsql immutable strict parallel safe leakproof cost 10 as $body$ begin return held && words; end $body$;
  create function access.has_all(held text[], words text[]) returns boolean
    language plpgsql immutable strict parallel safe leakproof cost 10 as $body$ begin return held @> words; end $body$;
exception when insufficient_privilege then
  raise notice 'Conditions on tags are asked after the policies: only a superuser may mark them leakproof';
  create function access.has_any(held text[], words text[]) returns boolean language sql immutable parallel safe as
    $body$ select held && words $body$;
  create function access.has_all(held text[], words text[]) returns boolean language sql immutable parallel safe as
    $body$ select held @> words $body$;
end $$;
create operator access.&& (leftarg = text[], rightarg = text[], function = access.has_any, restrict = contsel, join = contjoinsel);
create operator access.@> (leftarg = text[], rightarg = text[], function = access.has_all, restrict = contsel, join = contjoinsel);

-- The words of arrays for these operators, whose numbers in array_ops are 1 and 2.
do $$ begin
  create operator class access.words for type text[] using gin as
    operator 1 access.&& (text[], text[]),
    operator 2 access.@> (text[], text[]),
    function 1 (text[], text[]) bttextcmp (text, text),
    function 2 (text[], text[]) ginarrayextract (anyarray, internal, internal),
    function 3 (text[], text[]) ginqueryarrayextract (anyarray, internal, int2, internal, internal, internal, internal),
    function 4 (text[], text[]) ginarrayconsistent (internal, int2, anyarray, int4, internal, internal, internal, internal),
    function 6 (text[], text[]) ginarraytriconsistent (internal, int2, anyarray, int4, internal, internal, internal),
    storage text;
exception when insufficient_privilege then null;
end $$;

-- Makes conditions on a table's tags quick. What has none is not in the index: most records, and most that are changed.
create procedure catalog.make_tag_index(target regclass) language plpgsql set search_path = '' as $$
declare
  kind text := case when exists (select from pg_catalog.pg_opclass where opcname = 'words' and opcnamespace = 'access'::regnamespace)
    then 'access.words' else 'pg_catalog.array_ops' end;
begin
  execute format('create index %I on %s using gin (tags %s) where tags <> ''{}''',
    (select relname from pg_catalog.pg_class where oid = target) || '_tags', target, kind);
end $$;
