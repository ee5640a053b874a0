const MOST_TERMS = 8;
const LONGEST = 200;
/** What somebody types who means a telephone number, a business id or the like, with whatever between the figures. */
const FIGURES = /^\+?[\d\s().-]*$/;
const FEWEST_FIGURES = 4;
/** A record's number, such as POT-1042. */
const NUMBER = /^(\p{L}+)[-\s]?(\d+)$/u;
const BETWEEN = /[^\p{L}\p{N}]+/u;

/** What was typed, as search looks for it: words in small letters; figures that belong together are one. */
export function termsOf(typed: string): string[] {
  const text = typed.trim().slice(0, LONGEST).toLowerCase();
  const figures = text.replace(/\D/g, '');
  if (FIGURES.test(text) && figures.length >= FEWEST_FIGURES) return [figures.replace(/^00/, '')];
  const number = NUMBER.exec(text);
  if (number) return [`${number[1]}${number[2]}`];
  return [...new Set(text.split(BETWEEN).filter(Boolean))].slice(0, MOST_TERMS);
}
