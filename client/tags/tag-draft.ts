import type { Option } from '#client/catalog/catalog.ts';
import type { Draft } from '#client/form/draft.ts';

/** A tag that a record has or may get. */
export type Tag = Pick<Option, 'value' | 'label' | 'hue'>;

/** The tags of a draft: their keys, names and hues stand with commas between them. */
export function tagsIn({ value, label, hue }: Draft, options: readonly Tag[]): Tag[] {
  const keys = value?.split(',') ?? [];
  const names = label?.split(', ') ?? [];
  const hues = hue?.split(',') ?? [];
  return keys.map(
    (key, index) =>
      options.find((option) => option.value === key) ?? {
        value: key,
        label: names[index] ?? key,
        hue: hues[index] ?? null,
      },
  );
}

/** The same as a draft, in the order in which the server keeps them. */
export function draftOf(tags: readonly Tag[]): Draft {
  if (!tags.length) return { value: null };
  const sorted = tags.toSorted((one, other) => (one.value < other.value ? -1 : 1));
  return {
    value: sorted.map(({ value }) => value).join(),
    label: sorted.map(({ label }) => label).join(', '),
    hue: sorted.map(({ hue }) => hue ?? 'grey').join(),
  };
}
