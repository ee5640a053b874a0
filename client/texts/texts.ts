import { fi } from './fi.ts';
import type { Say, Slice, Values } from './keys.ts';

export type Language = 'fi' | 'en';

interface Texts {
  [key: string]: string | Texts;
}

const REMEMBERED = 'solmu.language';
/** Where the texts are: of the language that most read, it is known from the start. */
const loaders: Record<Language, () => Promise<Record<Slice, () => Promise<object>>>> = {
  fi: async () => fi,
  en: async () => (await import('./en.ts')).en,
};
const catalogues: Record<Language, Map<Slice, Texts>> = { fi: new Map(), en: new Map() };
const loads: Record<Language, Map<Slice, Promise<void>>> = { fi: new Map(), en: new Map() };
const readers = new Set<() => void>();
let shown: Language = 'fi';

/** The language that texts, dates and numbers are shown in. */
export function language(): Language {
  return shown;
}

/** Calls back whenever another language is shown, until the returned function is called. */
export function onLanguage(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

/** Loads what every page needs in the remembered language (Finnish when none), before anything is drawn. */
export async function startTexts(): Promise<void> {
  shown = localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'fi';
  document.documentElement.lang = shown;
  await Promise.all(missingTexts(['common', 'shell']));
}

/** Changes the language of this window and remembers it for the next visit. */
export async function showIn(wanted: Language): Promise<void> {
  await Promise.all([...catalogues[shown].keys()].map((slice) => load(wanted, slice)));
  shown = wanted;
  document.documentElement.lang = wanted;
  localStorage.setItem(REMEMBERED, wanted);
  for (const reader of readers) reader();
}

/** Begins to load what is missing of these slices in the shown language; empty when all are there. */
export function missingTexts(slices: readonly Slice[]): Promise<void>[] {
  return slices.filter((slice) => !catalogues[shown].has(slice)).map((slice) => load(shown, slice));
}

/** Loads a slice in the shown language, once; by its `status` React knows without waiting that it has come. */
export function loadTexts(slice: Slice): Promise<void> {
  return load(shown, slice);
}

function load(wanted: Language, slice: Slice): Promise<void> {
  const known = loads[wanted].get(slice);
  if (known) return known;
  const loading: Promise<void> = loaders[wanted]()
    .then((slices) => slices[slice]())
    .then((module) => {
      catalogues[wanted].set(slice, (module as Record<Slice, Texts>)[slice]);
      Object.assign(loading, { status: 'fulfilled' });
    });
  loads[wanted].set(slice, loading);
  // What did not come is asked for again.
  loading.catch(() => loads[wanted].delete(slice));
  return loading;
}

/** Says the texts of slices that are loaded, in the language shown when they are said. */
export function sayingOf<First extends Slice, Other extends Slice = never>(first: First): Say<First, Other> {
  return (key, values) => {
    const [slice, path] = key.includes(':') ? (key.split(':') as [Slice, string]) : [first, key];
    return filled(textAt(slice, path, values?.count) ?? key, values);
  };
}

/** Says one of the texts that every page has, outside of components. */
export const commonText = sayingOf<'common'>('common');

function textAt(slice: Slice, path: string, count: unknown): string | undefined {
  const steps = path.split('.');
  const last = steps.pop()!;
  let texts: string | Texts | undefined = catalogues[shown].get(slice);
  for (const step of steps) texts = typeof texts === 'object' ? texts[step] : undefined;
  if (typeof texts !== 'object') return;
  const form = typeof count === 'number' ? new Intl.PluralRules(shown).select(count) : null;
  const text = (form && (texts[`${last}_${form}`] ?? texts[`${last}_other`])) ?? texts[last];
  return typeof text === 'string' ? text : undefined;
}

function filled(text: string, values: Values | undefined): string {
  return values ? text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')) : text;
}
