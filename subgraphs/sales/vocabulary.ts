import type { OptionDeclaration } from '#platform/catalog/define-module.ts';

/** Industries, of accounts and of leads alike: a conversion carries them over. */
export const INDUSTRIES: readonly OptionDeclaration[] = [
  { value: 'industry', label: { fi: 'Teollisuus', en: 'Manufacturing' }, hue: 'blue' },
  { value: 'construction', label: { fi: 'Rakentaminen', en: 'Construction' }, hue: 'amber' },
  { value: 'trade', label: { fi: 'Kauppa', en: 'Trade' }, hue: 'pink' },
  { value: 'logistics', label: { fi: 'Logistiikka', en: 'Logistics' }, hue: 'orange' },
  { value: 'technology', label: { fi: 'Teknologia', en: 'Technology' }, hue: 'violet' },
  { value: 'finance', label: { fi: 'Rahoitus', en: 'Finance' }, hue: 'teal' },
  { value: 'health', label: { fi: 'Terveys', en: 'Health' }, hue: 'red' },
  { value: 'public', label: { fi: 'Julkinen sektori', en: 'Public sector' }, hue: 'cyan' },
  { value: 'services', label: { fi: 'Palvelut', en: 'Services' }, hue: 'lime' },
];

/** Where leads and potentials come from. */
export const SOURCES: readonly OptionDeclaration[] = [
  { value: 'web', label: { fi: 'Verkkosivut', en: 'Web site' }, hue: 'cyan' },
  { value: 'referral', label: { fi: 'Suosittelu', en: 'Referral' }, hue: 'green' },
  { value: 'fair', label: { fi: 'Messut', en: 'Trade fair' }, hue: 'amber' },
  { value: 'call', label: { fi: 'Soittokampanja', en: 'Call campaign' }, hue: 'pink' },
  { value: 'partner', label: { fi: 'Kumppani', en: 'Partner' }, hue: 'violet' },
  { value: 'other', label: { fi: 'Muu', en: 'Other' }, hue: 'grey' },
];
