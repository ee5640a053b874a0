import type { Option } from '../catalog/read-catalog.ts';

/** The values of a picklist that a text can mean, by itself or by a label; of two pipelines both may have one called Won. */
export function optionsFor(options: readonly Option[], text: string): string[] {
  if (options.some(({ value }) => value === text)) return [text];
  const wanted = text.toLowerCase();
  const labelled = options.filter(({ label }) => Object.values(label).some((each) => each.toLowerCase() === wanted));
  const meant = labelled.length ? labelled : options.filter(({ value }) => value === valueFor(text));
  return meant.map(({ value }) => value);
}

/** `GTX Plus Pro` → `gtx_plus_pro` */
export function valueFor(text: string): string {
  const value = text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return value || text;
}
