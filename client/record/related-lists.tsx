import { lazy } from 'react';
import { type Module, useModule } from '#client/catalog/catalog.ts';
import type { RecordFacts } from './record.documents.ts';
import { RelatedList } from './related-list.tsx';

const RecordActivities = lazy(() => import('#client/activities/record-activities.tsx'));

/** What is to be done about this record, and lists of other modules' records that point at it. */
export function RelatedLists({ record, module }: { record: RecordFacts; module: Module }) {
  const activities = useModule('activities');
  const own = module.name === 'activities' ? undefined : activities;
  // Its activities are told above, whichever way they lead to it.
  const lists = own ? module.relatedLists.filter((list) => list.module !== own.name) : module.relatedLists;
  return (
    <>
      {own && <RecordActivities record={record} module={own} />}
      {lists.map((list) => (
        <RelatedList key={`${list.module}.${list.field}`} record={record} list={list} />
      ))}
    </>
  );
}
