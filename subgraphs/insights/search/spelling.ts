const SHORTEST = 4;
const MOST_WORDS = 5;

/** Whether somebody may have meant another word: short ones and figures are taken as they are. */
export function mayBeMisspelt(term: string): boolean {
  return term.length >= SHORTEST && !/\p{N}/u.test(term);
}

/**
 * Of words that are spelt alike, those that may have been meant, nearest first: one slip in up to five letters, two in longer
 * ones. A word may also be meant that is not typed to its end.
 */
export function meant(term: string, words: readonly string[]): string[] {
  const slips = term.length > 5 ? 2 : 1;
  return words
    .filter((word) => word !== term)
    .map((word) => ({ word, away: Math.min(distance(term, word), distance(term, word.slice(0, term.length)) + 0.5) }))
    .filter(({ away }) => away < slips + 1)
    .toSorted((one, other) => one.away - other.away)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}

/**
 * How many slips lead from one word to the other: a letter too many, one missing, another one, two in each other's place
 * (optimal string alignment).
 */
export function distance(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length]!;
}
