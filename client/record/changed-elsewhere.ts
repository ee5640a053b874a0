import { type Drafts, valueText } from '#client/form/draft.ts';
import type { RecordCell } from './record.documents.ts';

/**
 * The first of the drafted fields that holds another value now than when the change was begun, unless that is what the
 * draft says as well; undefined when the change can go on top of what is there.
 */
export function changedElsewhere(
  seen: readonly RecordCell[],
  now: readonly RecordCell[],
  drafts: Drafts,
): RecordCell | undefined {
  const before = new Map(seen.map(({ field, value }) => [field, valueText(value)]));
  return now.find(({ field, value }) => {
    const draft = drafts[field];
    const current = valueText(value);
    return draft !== undefined && before.has(field) && current !== before.get(field) && current !== draft.value;
  });
}
