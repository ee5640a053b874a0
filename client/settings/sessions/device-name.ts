/** What a browser calls itself, in words that its user knows: "Chrome, Windows". Null when it says nothing that is known. */
export function deviceName(userAgent: string | null | undefined): string | null {
  if (!userAgent) return null;
  const found = [named(userAgent, browsers), named(userAgent, systems)].filter((name) => name !== null);
  return found.length > 0 ? found.join(', ') : null;
}

// The order decides: each later one also appears in what the earlier ones call themselves.
const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

function named(userAgent: string, names: [RegExp, string][]): string | null {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
}
