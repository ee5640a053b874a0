import type { Sql } from 'postgres';

/** What people type, by the kind of it. */
export type Typed = { kind: string; text: string };

const EACH = 60;

/** What somebody types who looks for records that there are: drawn from the titles of all modules, the same in each run. */
export async function typedFor(sql: Sql): Promise<Typed[]> {
  await sql`select setseed(0.2026)`;
  const rows = await sql<{ title: string; number: string }[]>`
    select title, number from catalog.record where deleted_at is null order by random() limit ${EACH * WAYS.length}`;
  return rows.map(({ title, number }, index) => {
    const [kind, type] = WAYS[index % WAYS.length]!;
    return { kind, text: type(title, number, index) };
  });
}

const wordsOf = (title: string) => title.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
const wordAt = (title: string, index: number) => wordsOf(title)[index % wordsOf(title).length] ?? title;

const WAYS: [kind: string, type: (title: string, number: string, index: number) => string][] = [
  ['three letters of any word', (title, _, index) => wordAt(title, index).slice(0, 3)],
  ['five letters of any word', (title, _, index) => wordAt(title, index).slice(0, 5)],
  [
    'two beginnings',
    (title) =>
      wordsOf(title)
        .slice(0, 2)
        .map((word) => word.slice(0, 4))
        .join(' '),
  ],
  ['the whole title', (title) => title],
  ['a number', (_, number) => number],
  ['a word with two letters in each other’s place', (title, _, index) => swapped(wordAt(title, index))],
  ['what there is not', (_, number) => `xq${number.slice(-3)}zzy`],
];

function swapped(word: string): string {
  const middle = Math.floor(word.length / 2);
  return word.slice(0, middle - 1) + word[middle]! + word[middle - 1]! + word.slice(middle + 1);
}
