/** A text for use inside LIKE, its wildcards taken literally. */
export function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}
