import type { fi } from './fi.ts';

/** A part of the client with texts of its own. */
export type Slice = keyof typeof fi;

/** All texts, by slice, as the Finnish ones say them. */
export type Catalogues = { [S in Slice]: TextsOf<Awaited<ReturnType<(typeof fi)[S]>>, S> };
type TextsOf<Module, S> = S extends keyof Module ? Module[S] : never;

/** Says a text: `t('retry')` from the first of the slices, `t('common:retry')` from another of them. */
export type Say<First extends Slice, Other extends Slice = never> = (
  key: KeyIn<First> | Prefixed<First | Other>,
  values?: Values,
) => string;

/** What stands in for the `{{names}}` of a text; `count` also chooses between the forms of one and of many. */
export type Values = Record<string, string | number | null | undefined>;

type Prefixed<S extends Slice> = { [Name in S]: `${Name}:${KeyIn<Name>}` }[S];
type KeyIn<S extends Slice> = Path<Catalogues[S]>;
type Path<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Whole<Key> : `${Key}.${Path<Texts[Key]>}`;
}[keyof Texts & string];

/** A text in several forms is asked for by what they have in common. */
type Whole<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;
