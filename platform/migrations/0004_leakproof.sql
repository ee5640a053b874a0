-- Below a policy an index answers only conditions whose functions are known to tell nothing of values but by their result:
-- no error, no notice (leakproof). PostgreSQL marks those of most types, not those of numeric. They compare any two
-- values, NaN and the infinities included, and raise nothing (src/backend/utils/adt/numeric.c, cmp_numerics).
-- Only a superuser may say so; where the migrating role is none, amounts are compared after the policy, right but slower.
do $$ begin
  alter function pg_catalog.numeric_eq(numeric, numeric) leakproof;
  alter function pg_catalog.numeric_ne(numeric, numeric) leakproof;
  alter function pg_catalog.numeric_lt(numeric, numeric) leakproof;
  alter function pg_catalog.numeric_le(numeric, numeric) leakproof;
  alter function pg_catalog.numeric_gt(numeric, numeric) leakproof;
  alter function pg_catalog.numeric_ge(numeric, numeric) leakproof;
exception when insufficient_privilege then
  raise notice 'Comparisons of numeric stay as they are: only a superuser may mark them leakproof';
end $$;
