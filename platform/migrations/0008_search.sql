-- Search over the records of all modules, below the policy of catalog.record. A record is found by the words of its title and
-- number: by their beginnings, and by their Finnish and English stems, so that one form of a word finds the others; and by the
-- beginnings of further words that its module gives (make_searchable): addresses, telephone numbers, business ids.
-- Among the lexemes a stem stands after ~, a further word after +, a number without what divides it after #. The words of titles
-- are also kept by themselves: for whoever types one of them wrong, and to know which of them are in too many titles to begin with.

-- Words in small letters, whatever stands between them.
create function catalog.words_in(value text) returns tsvector language sql immutable parallel safe
  return to_tsvector('pg_catalog.simple', regexp_replace(value, '[^[:alnum:]]+', ' ', 'g'));

-- Each word with a mark before it; words are letters and figures, so that their text form needs no care. Plain text functions,
-- since a million titles are read when a company moves in.
create function catalog.marked(words tsvector, mark text) returns tsvector language sql immutable parallel safe
  return regexp_replace(strip(words)::text, '(^| )''', '\1''' || mark, 'g')::tsvector;

-- A Finnish telephone number is also found as it is called within the country.
create function catalog.lexemes_of(title text, number text, further text) returns tsvector
language plpgsql immutable parallel safe as $$
declare
  named text := regexp_replace(concat_ws(' ', title, number), '[^[:alnum:]]+', ' ', 'g');
  lexemes tsvector := strip(catalog.words_in(named))
    || catalog.marked(catalog.words_in(regexp_replace(coalesce(number, ''), '[^[:alnum:]]+', '', 'g')), '#');
begin
  lexemes := lexemes || catalog.marked(to_tsvector('pg_catalog.finnish', named) || to_tsvector('pg_catalog.english', named), '~');
  if further is null then return lexemes; end if;
  return lexemes || catalog.marked(catalog.words_in(concat_ws(' ', further, regexp_replace(further, '[^[:alnum:] ]', '', 'g'),
    case when strpos(further, '+358') > 0 then regexp_replace(replace(further, '+358', '0'), '[^[:alnum:] ]', '', 'g') end)), '+');
end $$;

alter table catalog.record add further text;
-- Bytes are compared: what begins alike stands together.
alter table catalog.record add folded text collate "C" generated always as (lower(title)) stored;
alter table catalog.record add lexemes tsvector generated always as (catalog.lexemes_of(title, number, further)) stored;
create index record_folded on catalog.record (folded, id) where deleted_at is null;
create index record_lexemes on catalog.record using gin (lexemes);

-- Answered by the index before the policy is asked: it tells nothing of a value but its result (src/backend/utils/adt/tsvector_op.c).
do $$ begin
  alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
exception when insufficient_privilege then
  raise notice 'Search is answered after the policies: only a superuser may mark it leakproof';
end $$;

-- Records are also found by `further`, an expression over the table's columns that gives words with spaces between.
create procedure catalog.make_searchable(target regclass, further text) language plpgsql set search_path = '' as $$
declare
  table_schema text := (select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = target);
  table_name text := (select relname from pg_catalog.pg_class where oid = target);
begin
  execute format($sql$
    create function %1$I.%2$I() returns trigger language plpgsql security definer set search_path = '' as $body$
    begin
      update catalog.record r set further = n.further
      from (select id, nullif(%3$s, '') as further from new_rows) n where r.id = n.id and r.further is distinct from n.further;
      return null;
    end $body$ $sql$, table_schema, table_name || '_further', further);
  -- After the triggers that write catalog.record.
  execute format('create trigger zz_further_made after insert on %s referencing new table as new_rows for each statement execute function %I.%I()', target, table_schema, table_name || '_further');
  execute format('create trigger zz_further_changed after update on %s referencing new table as new_rows for each statement execute function %I.%I()', target, table_schema, table_name || '_further');
end $$;

-- Words of titles and, after ~, their stems, with about how many records have them. They are nobody's: what is looked for by
-- one of them is found below the policy.
create table catalog.word (
  word text collate "C" primary key,
  records int not null default 1
);
create index word_trigrams on catalog.word using gin (word gin_trgm_ops);

create function catalog.keep_words(titles text[]) returns void language sql as $$
  -- In order, so that two who bring the same words do not wait for each other in a ring.
  insert into catalog.word (word)
    select distinct w from unnest(titles) title, unnest(tsvector_to_array(catalog.words_in(title))) w
    where length(w) <= 40 and w ~ '^[[:alpha:]]+$' order by w
    on conflict do nothing
$$;
create function catalog.keep_made_words() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform catalog.keep_words(array(select distinct title from new_rows));
  return null;
end $$;
create function catalog.keep_changed_words() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform catalog.keep_words(array(select n.title from new_rows n join old_rows o using (id) where n.title <> o.title));
  return null;
end $$;
create trigger keep_made_words after insert on catalog.record referencing new table as new_rows
  for each statement execute function catalog.keep_made_words();
create trigger keep_changed_words after update on catalog.record referencing old table as old_rows new table as new_rows
  for each statement execute function catalog.keep_changed_words();

-- Keeps the words that records have, and no others, and counts them.
create function catalog.renew_words() returns void language plpgsql security definer set search_path = '' as $$
begin
  create temp table words_now on commit drop as
    select s.word, s.ndoc from ts_stat('select lexemes from catalog.record where deleted_at is null') s
    where length(s.word) <= 40 and s.word ~ '^~?[[:alpha:]]+$';
  delete from catalog.word w where not exists (select from words_now n where n.word = w.word);
  insert into catalog.word (word, records) select word, ndoc from words_now order by word
    on conflict (word) do update set records = excluded.records where word.records <> excluded.records;
end $$;

-- Words that are spelt nearly like these.
create function catalog.words_near(asked text[]) returns table (term text, word text)
language plpgsql stable security definer set search_path = 'public' set pg_trgm.similarity_threshold = 0.25 as $$
begin
  return query
    select t, near.word from unnest(asked) t
    cross join lateral (
      select w.word from catalog.word w where w.word % t and not starts_with(w.word, '~') order by similarity(w.word, t) desc, w.word limit 40) near;
end $$;

-- What to look for. Of each term, the beginning, a stem or a number, and the words after it, divided by |, as they are.
create function catalog.search_query(terms text[], with_further boolean) returns tsquery language sql stable parallel safe as $$
  select string_agg('(' || concat_ws(' | ',
      quote_literal(parts[1]) || ':*',
      case when with_further then quote_literal('+' || parts[1]) || ':*' end,
      case when parts[1] ~ '[0-9]' and parts[1] ~ '[[:alpha:]]' then quote_literal('#' || parts[1]) || ':*' end,
      (select string_agg(quote_literal('~' || s), ' | ')
       from unnest(ts_lexize('pg_catalog.finnish_stem', parts[1]) || ts_lexize('pg_catalog.english_stem', parts[1])) s),
      (select string_agg(quote_literal(w), ' | ') from unnest(parts[2:]) w)) || ')', ' & ')::tsquery
  from (select string_to_array(t, '|') as parts from unnest(terms) t) split
$$;

-- About how many records each term is found in, by what is counted.
create function catalog.records_with(terms text[]) returns table (term text, records bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select t, coalesce((select sum(w.records) from catalog.word w where w.word >= parts[1] and w.word < parts[1] || chr(1114111)), 0)
      + coalesce((select sum(w.records) from catalog.word w where w.word = any (parts[2:] || array(
          select '~' || s from unnest(ts_lexize('pg_catalog.finnish_stem', parts[1]) || ts_lexize('pg_catalog.english_stem', parts[1])) s))), 0)
    from unnest(terms) t cross join lateral string_to_array(t, '|') parts;
end $$;

revoke execute on function catalog.renew_words(), catalog.words_near(text[]), catalog.records_with(text[]) from public;
grant execute on function catalog.renew_words(), catalog.words_near(text[]), catalog.records_with(text[]),
  catalog.search_query(text[], boolean) to solmu_reader;
