/**
 * A number as people write it ("1 234,50", "1,234.50", "−5") in the form that the server takes ("1234.50"). What is no
 * number stays as it was typed, for the server to say what is wrong with it. `groups` is the sign that the reader's
 * language puts between thousands when it is a comma or a point.
 */
export function readNumber(text: string, groups: ',' | ' '): string | null {
  const typed = text.replaceAll(/[\s'’]/g, '').replace('−', '-');
  if (typed === '') return null;
  const comma = typed.lastIndexOf(',');
  const point = typed.lastIndexOf('.');
  // Of two different signs the last one is the decimal sign.
  if (comma >= 0 && point >= 0) {
    const [group, decimal] = comma > point ? ['.', ','] : [',', '.'];
    return typed.replaceAll(group, '').replace(decimal, '.');
  }
  if (groups === ',' && /^-?\d{1,3}(,\d{3})+$/.test(typed)) return typed.replaceAll(',', '');
  return typed.replace(',', '.');
}
