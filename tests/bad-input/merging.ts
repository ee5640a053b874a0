import { type Case, type Line, refusals } from './case.ts';
import { type Given, never } from './given.ts';

/** Records that are to become one, and are no longer to be. */
export function mergingCases({ mine, hidden, readable, merges }: Given): Case[] {
  const { account, other } = mine;
  const part = (id: string, version = 1) => ({ parts: [{ id, version }] });
  const from = (field: string, id: string) => ({ values: [{ field, from: id }] });
  const ids = (at: (id: string) => object, path: string): Line[] => [
    ['no id', at('x'), 'NOT_FOUND', path],
    ['a person for a record', at(never('usr')), 'NOT_FOUND', path],
    ['an id that never was', at(never('acc')), 'NOT_FOUND', path],
    ['the id in another module', at(account.replace('acc_', 'pot_')), 'NOT_FOUND', path],
    ['a record not one’s to see', at(hidden.account), 'NOT_FOUND', path],
  ];
  const potentials = { id: mine.potential, ...part(mine.moved, 2) };
  return [
    ...refusals('mergeRecords', { id: account, version: 1, ...part(other) }, [
      ...ids((id) => ({ id }), 'input.id'),
      ...ids((id) => part(id), 'input.parts.0.id'),
      ['a record of another module', part(mine.contact), 'OTHER_MODULE', 'input.parts.0.id'],
      ['the record itself', part(account), 'SAME_RECORD', 'input.parts.0.id'],
      ['no parts', { parts: [] }, 'TOO_FEW', 'input.parts'],
      ['five parts', { parts: Array(5).fill({ id: other, version: 1 }) }, 'TOO_MANY', 'input.parts'],
      ['a stale version', { version: 7 }, 'STALE_VERSION', 'input.version'],
      ['a stale version of a part', part(other, 7), 'STALE_VERSION', 'input.parts.0.version'],
      ['a field that is not there', from('price', other), 'UNKNOWN_FIELD', 'input.values.price'],
      ['what nobody sets', from('number', other), 'NOT_WRITABLE', 'input.values.number'],
      ['a value of none of them', from('name', mine.child), 'NOT_AMONG_MERGED', 'input.values.name'],
      ['a part that has been merged already', part(merges.part), 'MERGED', 'input.parts.0.id'],
      ['a token that only reads', {}, 'FORBIDDEN', 'input.id', 'app'],
    ]),
    ...refusals('mergeRecords', { ...potentials, version: 1 }, [
      ['a part that one may only read', part(readable), 'FORBIDDEN', 'input.parts.0.id'],
    ]),
    ...refusals('mergeRecords', { id: mine.lead, version: 1, ...part(mine.converted, 2) }, [
      ['a lead that is converted', {}, 'RECORD_LOCKED', 'input.parts.0.id'],
    ]),
    ...refusals('undoMerge', { id: merges.done }, [
      ['no id', { id: 'x' }, 'NOT_FOUND', 'input.id'],
      ['a record for a merge', { id: account }, 'NOT_FOUND', 'input.id'],
      ['a merge that never was', { id: never('mrg') }, 'NOT_FOUND', 'input.id'],
      ['another’s merge', { id: merges.hidden }, 'NOT_FOUND', 'input.id'],
      ['a merge that is undone', { id: merges.undone }, 'ALREADY_UNDONE', 'input.id'],
      ['a merge of two months ago', { id: merges.old }, 'MERGE_TOO_OLD', 'input.id'],
      ['a token that only reads', {}, 'FORBIDDEN', 'input.id', 'app'],
    ]),
    ...refusals('dismissDuplicates', { ids: [account, other] }, [
      ...ids((id) => ({ ids: [account, id] }), 'input.ids.1'),
      ['one alone', { ids: [account] }, 'TOO_FEW', 'input.ids'],
      ['21 ids', { ids: Array(21).fill(account) }, 'TOO_MANY', 'input.ids'],
      ['the same twice', { ids: [account, account] }, 'SAME_RECORD', 'input.ids.1'],
      ['a record of another module', { ids: [account, mine.contact] }, 'OTHER_MODULE', 'input.ids.1'],
      ['a token that only reads', {}, 'FORBIDDEN', 'input.ids.0', 'app'],
    ]),
  ];
}
