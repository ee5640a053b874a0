/** Words with commas between them, without blanks around them; each once. */
export function wordsIn(text: string): string[] {
  const words = text.split(',').map((word) => word.trim());
  return [...new Map(words.filter(Boolean).map((word) => [word.toLowerCase(), word])).values()];
}
