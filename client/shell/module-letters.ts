/**
 * The letter that goes to each module after `g`: the first of its name that is still free. `h`, `i` and `s` are taken by
 * home, inbox and settings.
 */
export function moduleLetters(names: readonly string[]): Map<string, string> {
  const taken = new Set(['h', 'i', 's']);
  const letters = new Map<string, string>();
  for (const name of names) {
    const letter = [...name.toLowerCase()].find((candidate) => /[a-z]/.test(candidate) && !taken.has(candidate));
    if (!letter) continue;
    taken.add(letter);
    letters.set(name, letter);
  }
  return letters;
}
