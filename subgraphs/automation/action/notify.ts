import './action.texts.ts';
import { sql } from '#platform/database/drizzle.ts';
import { fault, refuse } from '#platform/errors/user-error.ts';
import type { ActionKind, ActionOutcome } from './action-kind.ts';
import { checkReceivers, peopleFor, reached } from './receivers.ts';
import { checkTemplate, fieldsIn, fillIn, toldOf } from './template.ts';

const LONGEST = 1_000;

/** Tells people in their notifications, which are another subgraph's: it hears of it by an event. */
export const notify: ActionKind<'notify'> = {
  name: 'notify',
  check: async (place, given, path) => {
    const text = checkTemplate(place, given.text, LONGEST, [...path, 'text']);
    const receivers = await checkReceivers(place, given, path);
    if (!receivers.to.length && !receivers.owner) refuse('REQUIRED', [...path, 'to']);
    return { ...receivers, text };
  },
  perform: async (place, action, records) => {
    const told = await toldOf(place, fieldsIn(action.text), records);
    const people = await peopleFor(place.tx, action, told.values());
    const outcomes = new Map<string, ActionOutcome>();
    const tellings = records.flatMap(({ record }) => {
      const about = told.get(record)!;
      const text = fillIn(action.text, about, { language: place.catalog.organisation.language, hidden: [] });
      const receivers = reached(action, about.owner, people);
      outcomes.set(
        record,
        receivers.length
          ? { outcome: 'DONE', faults: [], receivers: receivers.map(({ name }) => name), text }
          : { outcome: 'REFUSED', faults: [fault('NO_RECEIVER', ['to'])], text },
      );
      return [...Map.groupBy(receivers, (reader) => fillIn(action.text, about, reader))].map(([theirs, alike]) => ({
        record,
        payload: { rule: place.rule.name, receivers: alike.map(({ id }) => id), text: theirs },
      }));
    });
    await place.tx.execute(sql`
      select outbox.emit('automation', ${place.module.name}, t.record, 'NOTIFY', t.payload)
      from jsonb_to_recordset(${JSON.stringify(tellings)}::jsonb) t (record uuid, payload jsonb)`);
    return outcomes;
  },
};
