/** The tag that an `Accept-Language` header likes best, by RFC 9110 12.5.4; empty where it says nothing. */
export function preferredLanguage(header: string | undefined): string {
  if (!header) return '';
  let best = '';
  let bestWeight = 0;
  for (const part of header.split(',')) {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality ? Number(quality.slice(2)) : 1;
    if (tag && tag !== '*' && weight > bestWeight) [best, bestWeight] = [tag, weight];
  }
  return best;
}
