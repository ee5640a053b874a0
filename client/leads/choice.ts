import type { Drafts } from '#client/form/draft.ts';
import type { ConversionChoiceInput } from '#client/generated/graphql.ts';
import type { Plan, PlanPart } from './leads.documents.ts';

/** What is chosen for a part: a new record, none, or the id of one that is there. */
export interface Choice {
  take: 'new' | 'none' | (string & {});
  /** Values of a new one. */
  drafts: Drafts;
}

/** Choices by module. */
export type Choices = Record<string, Choice>;

/** What the plan proposes; null for a part that the person must choose. */
export function proposed({ parts }: Plan): Choices {
  return Object.fromEntries(
    parts.map((part) => [part.module, { take: takenFirst(part), drafts: plannedDrafts(part) } satisfies Choice]),
  );
}

function takenFirst({ makes, match }: PlanPart): Choice['take'] {
  return makes ? (match?.id ?? 'new') : 'none';
}

function plannedDrafts({ values }: PlanPart): Drafts {
  return Object.fromEntries(values.map(({ field, value, label, hue }) => [field, { value, label, hue }]));
}

/** A choice as the server takes it: only what differs from the plan. */
export function toInput(part: PlanPart, { take, drafts }: Choice): ConversionChoiceInput {
  if (take === 'none') return { make: false };
  if (take !== 'new') return { existingId: take };
  const planned = plannedDrafts(part);
  const values = Object.entries(drafts)
    .filter(([field, { value }]) => value !== (planned[field]?.value ?? null))
    .map(([field, { value }]) => ({ field, value }));
  return { make: true, values };
}
