import type { FileColumn } from '../import.table.ts';

const SHOWN_SAMPLES = 5;
const LONGEST_SAMPLE = 80;

/** The columns of a file by its heading, each with a name of its own, and some of what they hold. */
export function columnsOf(heading: readonly string[], rows: readonly (readonly string[])[]): FileColumn[] {
  const names = new Set<string>();
  return heading.map((text, index) => {
    const plain = text.trim() || `${index + 1}`;
    let name = plain;
    for (let twin = 2; names.has(name); twin++) name = `${plain} (${twin})`;
    names.add(name);
    const values = new Set(rows.map((row) => row[index] ?? '').filter(Boolean));
    return { name, samples: [...values].slice(0, SHOWN_SAMPLES).map((each) => each.slice(0, LONGEST_SAMPLE)) };
  });
}
