import { wholeText } from '#client/cells/cell-text.ts';
import type { Say } from '#client/texts/keys.ts';
import type { Run } from './runs.documents.ts';

const KINDS = {
  'records.edit': 'edit',
  'records.tag': 'tag',
  'records.delete': 'delete',
  'records.restore': 'restore',
  'records.follow': 'follow',
  'campaigns.add': 'addToCampaign',
  'campaigns.remove': 'removeFromCampaign',
  'campaigns.load': 'loadCampaign',
  'import.preview': 'preview',
  'import.rows': 'import',
} as const;

/** What a run does, in a few words: "Muokkaus: Vaihe, Omistaja". */
export function runTitle(t: Say<'runs'>, { kind, fields, undoOf }: Run): string {
  const name = t(`kinds.${KINDS[kind as keyof typeof KINDS] ?? 'other'}`);
  const what = fields.length ? `${name}: ${fields.map(({ label }) => label).join(', ')}` : name;
  return undoOf ? t('undoOf', { what }) : what;
}

/** How far it has come, or what became of it: "97 muutettu, 3 ei muutettu". */
export function runCounts(t: Say<'runs'>, { state, total, handled, done, unchanged, refused }: Run): string {
  if (state === 'QUEUED' || total === null || total === undefined) return t('states.QUEUED');
  if (state === 'RUNNING')
    return t('progress', { handled: wholeText(String(handled)), total: wholeText(String(total)) });
  const parts = [t('done', { count: done, number: wholeText(String(done)) })];
  if (unchanged) parts.push(t('unchanged', { number: wholeText(String(unchanged)) }));
  if (refused) parts.push(t('refused', { number: wholeText(String(refused)) }));
  return parts.join(', ');
}

/** Whether a run can be undone now. */
export function isUndoable({ undoableUntil }: Run): boolean {
  return Boolean(undoableUntil) && Date.parse(undoableUntil!) > Date.now();
}

/** Whether a run goes on. */
export function isOpen({ state }: Run): boolean {
  return state === 'QUEUED' || state === 'RUNNING';
}
