-- What records are recognised by: normal forms of what their modules' declarations name (business ids, addresses, names …). They are
-- nobody's: which records stand together is found here and shown below the policy of catalog.record.
create table catalog.trait (
  module text not null,
  kind text not null,
  value text collate "C" not null,
  record_id uuid not null,
  -- the fields that it is made of: who may not read them all is told nothing by it
  fields text[] not null,
  primary key (module, kind, value, record_id) include (fields)
);
create index trait_record on catalog.trait (record_id);
create index trait_names on catalog.trait using gin (value gin_trgm_ops) where kind = 'SIMILAR_NAME';

-- Small letters without accents: å and ä are what people leave out, so they count as a.
create function catalog.folded(value text) returns text language sql immutable parallel safe as $$
  select translate(regexp_replace(normalize(lower(value), nfkd), '[\u0300-\u036f]', '', 'g'), 'øłđæß', 'oldas')
$$;

-- The words of a name, without the forms of companies, which say nothing of which company it is. Two spaces stand between words
-- meanwhile, so that each has its own.
create function catalog.name_words(name text) returns text language plpgsql immutable strict parallel safe as $$
begin
  return btrim(replace(regexp_replace('  ' || regexp_replace(catalog.folded(name), '[^[:alnum:]]+', '  ', 'g') || '  ',
    ' (?:oyj|oy|ab|abp|as|ou|ky|tmi|ltd|limited|llc|inc|corp|gmbh|plc|ry|osk) ', '', 'g'), '  ', ' '));
end $$;

-- The domain of an e-mail or web address; null where anybody could have it.
create function catalog.domain_of(address text) returns text language plpgsql immutable strict parallel safe as $$
declare domain text := substring(lower(address) from '^(?:[^@]*@|https?://(?:www\.)?)([^/:?#@]+\.[^/:?#@]+)');
begin
  return case when domain <> all ('{gmail.com,googlemail.com,hotmail.com,hotmail.fi,outlook.com,outlook.fi,live.com,live.fi,msn.com,yahoo.com,
    yahoo.fi,icloud.com,me.com,aol.com,proton.me,protonmail.com,gmx.com,mail.com,luukku.com,suomi24.fi,kolumbus.fi,elisanet.fi,saunalahti.fi,
    netti.fi,pp.inet.fi,welho.com,dnainternet.net,surffi.fi}'::text[]) then domain end;
end $$;

-- The words of a name in the form in which they are compared; null where they say nothing.
create function catalog.trait_of_words(form text, words text) returns text language plpgsql immutable strict parallel safe as $$
begin
  return nullif(left(case form
    when 'company' then replace(words, ' ', '')
    -- in whichever order first and last name are written
    when 'person' then array_to_string(array(select w from unnest(string_to_array(words, ' ')) w order by w), ' ')
    when 'words' then words
    -- what most slips of the pen leave as it is: consonants, none of them doubled; short ones say too little
    when 'skeleton' then substring(regexp_replace(translate(words, 'aeiouy ', ''), '(.)\1+', '\1', 'g') from '.{5,}')
    end, 200), '');
end $$;

-- A value in the form in which it is compared, by what it is; null where it says nothing.
create function catalog.trait_of(form text, value text) returns text language plpgsql immutable strict parallel safe as $$
begin
  return case form
    when 'value' then nullif(left(lower(btrim(value)), 200), '')
    when 'domain' then left(catalog.domain_of(value), 200)
    else catalog.trait_of_words(form, catalog.name_words(value)) end;
end $$;

-- Keeps the traits of a module's records by its declaration: from now on by triggers, and of those that are there already.
create procedure catalog.recognise(named text) language plpgsql set search_path = '' as $$
declare
  declared catalog.module := (select m from catalog.module m where m.name = named);
  target regclass := declared.table_name::regclass;
  table_schema text := split_part(declared.table_name, '.', 1);
  keeps text := format('%I.%I', table_schema, split_part(declared.table_name, '.', 2) || '_recognised');
  traits text;
  words text;
  names text[];
  mark text;
begin
  with sign as (
    select s ->> 'reason' as reason, coalesce(s ->> 'by', 'value') as form, s ? 'alike' as alike,
      coalesce((s ->> 'together')::boolean, false) as together, array(select jsonb_array_elements_text(s -> 'fields')) as fields
    from jsonb_array_elements(declared.duplicates) s
  ), part as (
    select reason, form, alike, fields from sign where together
    union all select reason, form, alike, array[f] from sign, unnest(fields) f where not together
  ), made as (
    select p.*, (select case when count(*) = 1 then format('n.%I::text', min(c.column_name))
        else format('concat_ws('' '', %s)', string_agg(format('n.%I', c.column_name), ', ' order by array_position(p.fields, c.name))) end
      from catalog.field c where c.module = named and c.name = any (p.fields)) as held
    from part p
  ), trait as (
    select kind, form, fields, held, form not in ('value', 'domain') as of_words, 'w' || dense_rank() over (order by held) as part
    from (select reason as kind, form, fields, held from made
      union all select k, f, fields, held from made, (values ('SIMILAR_NAME', 'words'), ('SKELETON', 'skeleton')) a (k, f) where alike) t
  )
  -- The words of a name are taken apart once for all that is made of them: that takes longer than all else.
  select string_agg(format(case when of_words then '(%1$L, catalog.trait_of_words(%2$L, %4$s.words), %5$L::text[])'
      else '(%1$L, catalog.trait_of(%2$L, %3$s), %5$L::text[])' end, kind, form, held, part, fields), ', '),
    string_agg(distinct format('cross join lateral (select catalog.name_words(%s) as words offset 0) %s', held, part), ' ') filter (where of_words)
    into traits, words from trait;
  names := array(select c.column_name from catalog.field c where c.module = named and c.name in (
    select f from jsonb_array_elements(declared.duplicates) s, jsonb_array_elements_text(s -> 'fields') f) order by 1) || '{deleted_at}'::text[];
  mark := md5(traits);
  if mark is not distinct from obj_description(to_regproc(keeps), 'pg_proc') then return; end if;

  execute format('drop trigger if exists zz_recognised_made on %1$s; drop trigger if exists zz_recognised_changed on %1$s', target);
  delete from catalog.trait where module = named;
  if traits is null then
    execute format('drop function if exists %s()', keeps);
    return;
  end if;
  traits := format($sql$ insert into catalog.trait (module, kind, value, record_id, fields)
    select %L, t.kind, t.value, n.id, t.fields from %%s n %s cross join lateral (values %s) t (kind, value, fields)
    where t.value is not null and n.deleted_at is null on conflict do nothing $sql$, named, coalesce(words, ''), traits);
  execute format($sql$
    create or replace function %s() returns trigger language plpgsql security definer set search_path = '' as $body$
    begin
      if tg_op = 'INSERT' then %s; return null; end if;
      delete from catalog.trait where record_id = new.id;
      %s;
      return null;
    end $body$ $sql$, keeps, format(traits, 'new_rows'), format(traits, '(select new.*)'));
  execute format('comment on function %s() is %L', keeps, mark);
  execute format('create trigger zz_recognised_made after insert on %s referencing new table as new_rows for each statement execute function %s()', target, keeps);
  -- Only where one of them is written, so that a change of others costs nothing.
  execute format('create trigger zz_recognised_changed after update of %s on %s for each row when ((%s) is distinct from (%s)) execute function %s()',
    (select string_agg(format('%I', c), ', ') from unnest(names) c), target,
    (select string_agg(format('old.%I', c), ', ') from unnest(names) c), (select string_agg(format('new.%I', c), ', ') from unnest(names) c), keeps);
  execute format(traits, target);
end $$;

-- Records of a module that have one of these traits, [{kind, form, value}], or a name like it. `readable` are the fields whose
-- traits may be told of. Called by subgraphs, who look at what is found below the policy.
create function catalog.alike(sought text, asked jsonb, readable text[]) returns table (record_id uuid, kind text, fields text[], likeness real)
language plpgsql stable security definer set search_path = 'public' set pg_trgm.similarity_threshold = 0.6 as $$
#variable_conflict use_column
begin
  return query
  with wanted as materialized (
    select a.kind, catalog.trait_of(a.form, a.value) as value from jsonb_to_recordset(asked) a (kind text, form text, value text)
  )
  select t.record_id, w.kind, t.fields, 1::real from wanted w cross join lateral (
    select t.record_id, t.fields from catalog.trait t where t.module = sought and t.kind = w.kind and t.value = w.value limit 200) t
  where w.kind <> 'SIMILAR_NAME' and t.fields <@ readable
  union all
  select t.record_id, w.kind, t.fields, t.likeness from wanted w cross join lateral (
    select t.record_id, t.fields, similarity(t.value, w.value) as likeness from catalog.trait t
    where t.module = sought and t.kind = 'SIMILAR_NAME' and t.value % w.value order by likeness desc, t.record_id limit 200) t
  where w.kind = 'SIMILAR_NAME' and t.fields <@ readable;
end $$;

-- Records of a module that share a trait of these kinds. What more than twenty share tells nothing.
create function catalog.sharing(sought text, kinds text[], readable text[]) returns table (kind text, records uuid[])
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
  select t.kind, array_agg(t.record_id) from catalog.trait t
  where t.module = sought and t.kind = any (kinds) and t.fields <@ readable
  group by t.kind, t.value having count(*) between 2 and 20;
end $$;

-- What two records have in common, for pairs of them.
create function catalog.in_common(ones uuid[], others uuid[], readable text[]) returns table (one uuid, other uuid, kind text, fields text[], likeness real)
language plpgsql stable security definer set search_path = 'public' as $$
#variable_conflict use_column
begin
  return query
  select p.one, p.other, a.kind, a.fields, similarity(a.value, b.value) from unnest(ones, others) p (one, other)
  join catalog.trait a on a.record_id = p.one
  join catalog.trait b on b.record_id = p.other and b.kind = a.kind and (b.value = a.value or a.kind = 'SIMILAR_NAME')
  where a.fields <@ readable and b.fields <@ readable and a.kind <> 'SKELETON';
end $$;

revoke execute on function catalog.alike(text, jsonb, text[]), catalog.sharing(text, text[], text[]), catalog.in_common(uuid[], uuid[], text[]) from public;
grant execute on function catalog.alike(text, jsonb, text[]), catalog.sharing(text, text[], text[]), catalog.in_common(uuid[], uuid[], text[]) to solmu_reader;
