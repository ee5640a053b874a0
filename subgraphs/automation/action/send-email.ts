import './action.texts.ts';
import { sql } from '#platform/database/drizzle.ts';
import { fault, refuse } from '#platform/errors/user-error.ts';
import { Source } from '#platform/query/source.ts';
import type { ActionKind, ActionOutcome } from './action-kind.ts';
import { checkReceivers, peopleFor, reached } from './receivers.ts';
import { checkTemplate, fieldsIn, fillIn, type TextReader, toldOf } from './template.ts';

const LONGEST_SUBJECT = 200;
const LONGEST_TEXT = 10_000;

/** Sends an e-mail: it is written down here, and leaves by `mail/send-mails.ts`. */
export const sendEmail: ActionKind<'sendEmail'> = {
  name: 'sendEmail',
  check: async (place, given, path) => {
    const { catalog, module } = place;
    const field = given.field || null;
    if (field && new Source(catalog, module).resolve(field, [...path, 'field']).field.type !== 'EMAIL')
      refuse('INVALID_VALUE', [...path, 'field']);
    const receivers = await checkReceivers(place, given, path);
    if (!field && !receivers.to.length && !receivers.owner) refuse('REQUIRED', [...path, 'field']);
    const subject = checkTemplate(place, given.subject, LONGEST_SUBJECT, [...path, 'subject']);
    const text = checkTemplate(place, given.text, LONGEST_TEXT, [...path, 'text']);
    return { ...receivers, field, subject, text };
  },
  perform: async (place, action, records) => {
    const address = action.field ? [action.field] : [];
    const told = await toldOf(place, [...new Set([...address, ...fieldsIn(action.subject, action.text)])], records);
    const people = await peopleFor(place.tx, action, told.values());
    const outcomes = new Map<string, ActionOutcome>();
    const ours: TextReader = { language: place.catalog.organisation.language, hidden: [] };
    const due = place.platform.clock.now().toISOString();
    const mails = records.flatMap(({ record, run }) => {
      const about = told.get(record)!;
      // An address in a field is somebody's of whom nothing is known; a person's own comes last, and counts.
      const readers = new Map<string, TextReader>([
        ...address.map((path): [string, TextReader] => [about.text(path, ours), ours]),
        ...reached(action, about.owner, people).map((person): [string, TextReader] => [person.email, person]),
      ]);
      readers.delete('');
      const receivers = [...readers.keys()];
      const subjectFor = (reader: TextReader) => fillIn(action.subject, about, reader).replace(/\s+/g, ' ');
      const subject = subjectFor(ours);
      outcomes.set(
        record,
        receivers.length
          ? { outcome: 'DONE', faults: [], receivers, text: subject }
          : { outcome: 'REFUSED', faults: [fault('NO_RECEIVER', ['field'])], text: subject },
      );
      return [...readers].map(([receiver, reader]) => ({
        run,
        receiver,
        language: reader.language,
        subject: subjectFor(reader),
        text: fillIn(action.text, about, reader),
      }));
    });
    await place.tx.execute(sql`
      insert into automation.mail (run_id, action, receiver, language, subject, text, due_at)
      select m.run, ${place.index}, m.receiver, m.language, m.subject, m.text, ${due}
      from jsonb_to_recordset(${JSON.stringify(mails)}::jsonb) m (run uuid, receiver text, language text, subject text, text text)`);
    return outcomes;
  },
};
