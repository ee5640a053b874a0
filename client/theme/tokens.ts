/**
 * Every colour, size and duration of the user interface. Nothing else names a colour: styles use the CSS variables made
 * from these (`--text`, `--hue-blue-fill` …), Mantine's theme and the charts are built from the same values.
 */

/** What buttons are filled with in the light scheme; apart, for those who need no other colour. */
export const fills = { accent: 'oklch(0.5 0.09 165)', danger: 'oklch(0.53 0.18 27)' };

/** Neutrals lean towards the green of the accent; dark is a scale of its own, in which what is raised is lighter. */
const light = {
  page: 'oklch(0.988 0.002 165)',
  surface: 'oklch(1 0 0)',
  raised: 'oklch(1 0 0)',
  'rail-surface': 'oklch(0.968 0.004 165)',
  sunken: 'oklch(0.962 0.003 165)',
  hover: 'oklch(0.955 0.004 165)',
  pressed: 'oklch(0.93 0.006 165)',
  line: 'oklch(0.92 0.004 165)',
  'line-strong': 'oklch(0.85 0.006 165)',
  text: 'oklch(0.235 0.01 165)',
  'text-quiet': 'oklch(0.44 0.01 165)',
  'text-faint': 'oklch(0.515 0.01 165)',
  accent: 'oklch(0.48 0.09 165)',
  'accent-fill': fills.accent,
  'accent-fill-hover': 'oklch(0.45 0.085 165)',
  'accent-soft': 'oklch(0.955 0.022 165)',
  'accent-line': 'oklch(0.78 0.07 165)',
  'on-accent': 'oklch(1 0 0)',
  danger: 'oklch(0.5 0.17 27)',
  'danger-fill': fills.danger,
  'danger-soft': 'oklch(0.96 0.018 27)',
  warning: 'oklch(0.5 0.1 70)',
  'warning-soft': 'oklch(0.965 0.035 85)',
  star: 'oklch(0.78 0.15 85)',
  flash: 'oklch(0.94 0.05 165)',
  scrim: 'oklch(0.2 0.01 165 / 0.32)',
  'shadow-soft': '0 1px 2px oklch(0.2 0.01 165 / 0.06)',
  'shadow-float': '0 0 0 1px oklch(0.2 0.01 165 / 0.05), 0 8px 28px oklch(0.2 0.01 165 / 0.14)',
};

const dark: typeof light = {
  page: 'oklch(0.178 0.006 165)',
  surface: 'oklch(0.2 0.006 165)',
  raised: 'oklch(0.238 0.008 165)',
  'rail-surface': 'oklch(0.158 0.005 165)',
  sunken: 'oklch(0.165 0.005 165)',
  hover: 'oklch(0.242 0.008 165)',
  pressed: 'oklch(0.28 0.01 165)',
  line: 'oklch(0.268 0.008 165)',
  'line-strong': 'oklch(0.36 0.01 165)',
  text: 'oklch(0.93 0.006 165)',
  'text-quiet': 'oklch(0.76 0.01 165)',
  'text-faint': 'oklch(0.67 0.012 165)',
  accent: 'oklch(0.76 0.11 165)',
  'accent-fill': 'oklch(0.53 0.095 165)',
  'accent-fill-hover': 'oklch(0.57 0.1 165)',
  'accent-soft': 'oklch(0.275 0.035 165)',
  'accent-line': 'oklch(0.45 0.07 165)',
  'on-accent': 'oklch(1 0 0)',
  danger: 'oklch(0.74 0.14 25)',
  'danger-fill': 'oklch(0.54 0.18 27)',
  'danger-soft': 'oklch(0.27 0.05 25)',
  warning: 'oklch(0.82 0.11 80)',
  'warning-soft': 'oklch(0.28 0.04 80)',
  star: 'oklch(0.8 0.14 85)',
  flash: 'oklch(0.31 0.05 165)',
  scrim: 'oklch(0.08 0.005 165 / 0.6)',
  'shadow-soft': '0 1px 2px oklch(0 0 0 / 0.3)',
  'shadow-float': '0 0 0 1px oklch(1 0 0 / 0.07), 0 12px 36px oklch(0 0 0 / 0.5)',
};

/** The palette of picklist values, avatars and charts: an angle and how colourful. */
const hues = {
  grey: [165, 0.06],
  red: [25, 1],
  orange: [50, 1],
  amber: [78, 1],
  lime: [122, 1],
  green: [150, 1],
  teal: [185, 0.9],
  cyan: [220, 0.9],
  blue: [255, 1],
  indigo: [280, 1],
  violet: [305, 1],
  pink: [350, 1],
} as const;

export type Hue = keyof typeof hues;

export const hueNames = Object.keys(hues) as Hue[];

/** What a hue looks like: soft fill, text upon it, and the solid dot, bar or slice. */
export function hueColours(name: Hue, scheme: 'light' | 'dark') {
  const [angle, colourful] = hues[name];
  const colour = (lightness: number, chroma: number) =>
    `oklch(${lightness} ${(chroma * colourful).toFixed(3)} ${angle})`;
  if (scheme === 'light') return { fill: colour(0.945, 0.04), text: colour(0.41, 0.1), solid: colour(0.64, 0.15) };
  return { fill: colour(0.3, 0.055), text: colour(0.87, 0.08), solid: colour(0.67, 0.14) };
}

export const sizes = {
  font: '13px',
  'font-meta': '12px',
  'font-lead': '15px',
  'font-title': '20px',
  row: '34px',
  input: '30px',
  bar: '48px',
  rail: '220px',
  'rail-folded': '52px',
  gutter: '20px',
  radius: '6px',
  'radius-card': '8px',
  quick: '120ms',
  calm: '170ms',
  ease: 'cubic-bezier(0.2, 0.7, 0.3, 1)',
};

/** The variables of one scheme, as `--name: value`. */
export function variablesOf(scheme: 'light' | 'dark'): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(scheme === 'light' ? light : dark)) variables[`--${name}`] = value;
  for (const hue of hueNames) {
    for (const [part, value] of Object.entries(hueColours(hue, scheme))) variables[`--hue-${hue}-${part}`] = value;
  }
  return variables;
}

/** Turns a hue's name as the catalog tells it into one of the palette; unknown ones are grey. */
export function hueOf(name: string | null | undefined): Hue {
  return name && Object.hasOwn(hues, name) ? (name as Hue) : 'grey';
}

/** A hue for what has none of its own, always the same for the same id. */
export function hueFor(id: string): Hue {
  let sum = 7;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 9973;
  return hueNames[1 + (sum % (hueNames.length - 1))]!;
}
