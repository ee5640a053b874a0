import type { Writing } from './read-value.ts';

/**
 * How numbers and days are written, by texts of a file: what only one way of writing explains decides; where nothing does, numbers
 * have a comma where cells are apart by semicolons, as in Finland, and days begin with the day.
 */
export function detectWriting(texts: Iterable<string>, { semicolons }: { semicolons: boolean }): Writing {
  const votes = { COMMA: 0, POINT: 0, DMY: 0, MDY: 0 };
  for (const text of texts) {
    const bare = text.replaceAll(/[\s\u00a0\u202f€%]/g, '');
    if (/^-?\d{1,3}(\.\d{3})*,\d+$/.test(bare) && !/^-?\d{1,3},\d{3}$/.test(bare)) votes.COMMA += 1;
    else if (/^-?\d{1,3}(,\d{3})*\.\d+$/.test(bare) && !/^-?\d{1,3}\.\d{3}$/.test(bare)) votes.POINT += 1;
    else if (/^-?\d{4,},\d+$/.test(bare)) votes.COMMA += 1;
    else if (/^-?\d{4,}\.\d+$/.test(bare)) votes.POINT += 1;
    const [first, second] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}\b/.exec(text)?.slice(1).map(Number) ?? [];
    if (first && second) {
      if (first > 12) votes.DMY += 2;
      else if (second > 12) votes.MDY += 2;
      else if (text.includes('.')) votes.DMY += 1;
    }
  }
  const decided = votes.COMMA === votes.POINT ? (semicolons ? 'COMMA' : 'POINT') : null;
  return {
    decimalSign: decided ?? (votes.COMMA > votes.POINT ? 'COMMA' : 'POINT'),
    dateForm: votes.MDY > votes.DMY ? 'MDY' : 'DMY',
  };
}
