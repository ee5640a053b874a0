import { type ComponentType, lazy } from 'react';
import type { RecordFacts } from './record.documents.ts';

type Part = ComponentType<{ record: RecordFacts }>;

/** What single modules add to the acts upon their records. */
export const specialActs: Record<string, Part> = {
  leads: lazy(() => import('#client/leads/lead-acts.tsx')),
};

/** What single modules tell below the head of their records. */
export const specialNotes: Record<string, Part> = {
  leads: lazy(() => import('#client/leads/lead-note.tsx')),
  potentials: lazy(() => import('#client/leads/potential-note.tsx')),
};
