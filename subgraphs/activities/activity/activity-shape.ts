import { type InputShape, plainShape } from '#platform/records/write-mutations.ts';
import type { CreateEventInput, CreateTaskInput, UpdateActivityInput } from '../generated/resolvers.ts';

type Input = CreateTaskInput | CreateEventInput | UpdateActivityInput;

const plain = plainShape<Input>({ ownerId: 'owner', accountId: 'account', contactId: 'contact' });

/** Typed inputs of activities; what they are about beside account and contact is no field of theirs. */
export const activityShape: InputShape<Input> = {
  ...plain,
  toValues: ({ relatedIds: _related, ...input }) => plain.toValues(input as Input),
};
