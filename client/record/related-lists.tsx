import type { Module } from '#client/catalog/catalog.ts';
import type { RecordFacts } from './record.documents.ts';
import { RelatedList } from './related-list.tsx';

/** Lists of other modules' records that point at this one. */
export function RelatedLists({ record, module }: { record: RecordFacts; module: Module }) {
  return module.relatedLists.map((list) => (
    <RelatedList key={`${list.module}.${list.field}`} record={record} list={list} />
  ));
}
