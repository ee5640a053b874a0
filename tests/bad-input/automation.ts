import { type Case, refusals } from './case.ts';
import { type Given, long, never } from './given.ts';

const step = { setFields: [{ field: 'nextStep', kind: 'VALUE', value: 'Soita' }] };
const set = (field: string, kind: string, more = {}) => ({ actions: [{ setFields: [{ field, kind, ...more }] }] });
const tell = (more: object) => ({ actions: [{ notify: { owner: true, text: 'Hei', ...more } }] });
const write = (more: object) => ({ actions: [{ sendEmail: { owner: true, subject: 'Hei', text: 'Hei', ...more } }] });
const task = (more: object) => ({ actions: [{ createTask: { subject: 'Soita', ...more } }] });
const call = (endpointId: string) => ({ actions: [{ callWebhook: { endpointId } }] });
const byDate = (date: object | null) => ({
  trigger: { on: 'DATE', date: date && { field: 'expectedCloseDate', offset: 1, unit: 'DAYS', ...date } },
});

/** What administrators let happen by itself. */
export function automationCases({ rule, mine, campaigns }: Given): Case[] {
  const good = { module: 'potentials', name: 'Sääntö', trigger: { on: 'CREATED_OR_CHANGED' }, actions: [step] };
  const { module: _, ...parts } = good;
  const create = refusals(
    'createAutomationRule',
    good,
    [
      ['somebody who is no administrator', {}, 'FORBIDDEN', 'input', 'aino'],
      ['an unknown module', { module: 'ships' }, 'NOT_FOUND', 'input.module'],
      ['a name of blanks', { name: ' ' }, 'REQUIRED', 'input.name'],
      ['a name too long', { name: long(101) }, 'TOO_LONG', 'input.name'],
      ['a description too long', { description: long(1001) }, 'TOO_LONG', 'input.description'],
      [
        'a date that is none of the rule’s',
        { trigger: { ...byDate({}).trigger, on: 'CREATED' } },
        'INVALID_VALUE',
        'input.trigger.date',
      ],
      ['no date', byDate(null), 'REQUIRED', 'input.trigger.date'],
      ['a date that is no date', byDate({ field: 'amount' }), 'INVALID_VALUE', 'input.trigger.date.field'],
      ['an unknown date', byDate({ field: 'sailed' }), 'UNKNOWN_FIELD', 'input.trigger.date.field'],
      ['hours from a day', byDate({ unit: 'HOURS' }), 'INVALID_VALUE', 'input.trigger.date.unit'],
      ['days beyond ten years', byDate({ offset: 3661 }), 'OUT_OF_RANGE', 'input.trigger.date.offset'],
      ['an hour that is none', byDate({ hour: 24 }), 'OUT_OF_RANGE', 'input.trigger.date.hour'],
      ['the hour of a moment', byDate({ field: 'createdAt', hour: 1 }), 'INVALID_VALUE', 'input.trigger.date.hour'],
      [
        'an unknown field to look at',
        { trigger: { on: 'CHANGED', fields: ['sails'] } },
        'UNKNOWN_FIELD',
        'input.trigger.fields.0',
      ],
      [
        'fields to look at on creation',
        { trigger: { on: 'CREATED', fields: ['name'] } },
        'INVALID_VALUE',
        'input.trigger.fields',
      ],
      [
        'no conditions that could begin to hold',
        { trigger: { on: 'CHANGED', begins: true } },
        'INVALID_VALUE',
        'input.trigger.begins',
      ],
      [
        'conditions on an unknown field',
        { where: { field: 'sails', operator: 'EMPTY' } },
        'UNKNOWN_FIELD',
        'input.where.field',
      ],
      [
        'who is signed in, whom no rule knows',
        { where: { all: [{ field: 'owner', operator: 'ME' }] } },
        'INVALID_OPERATOR',
        'input.where.all.0.operator',
      ],
      [
        'a campaign for what is no person',
        { actions: [{ addToCampaign: { campaignId: campaigns.campaign } }] },
        'NOT_FOR_MODULE',
        'input.actions.0.addToCampaign.campaignId',
      ],
      [
        'a campaign that never was',
        { module: 'contacts', actions: [{ removeFromCampaign: { campaignId: never('cmp') } }] },
        'NOT_FOUND',
        'input.actions.0.removeFromCampaign.campaignId',
      ],
      ['nothing to do', { actions: [] }, 'REQUIRED', 'input.actions'],
      ['eleven things to do', { actions: Array(11).fill(step) }, 'TOO_MANY', 'input.actions'],
      ['two things in one', { actions: [{ ...step, ...tell({}).actions[0] }] }, 'INVALID_VALUE', 'input.actions.0'],
      ['no fields to set', { actions: [{ setFields: [] }] }, 'REQUIRED', 'input.actions.0.setFields'],
      ['an unknown field to set', set('sails', 'EMPTY'), 'UNKNOWN_FIELD', 'input.actions.0.setFields.0.field'],
      ['a field that the system keeps', set('closedAt', 'TODAY'), 'NOT_WRITABLE', 'input.actions.0.setFields.0.field'],
      ['a field without its value', set('nextStep', 'VALUE'), 'REQUIRED', 'input.actions.0.setFields.0.value'],
      [
        'a number that is none',
        set('amount', 'VALUE', { value: 'paljon' }),
        'INVALID_AMOUNT',
        'input.actions.0.setFields.0.value',
      ],
      ['emptying what is required', set('name', 'EMPTY'), 'REQUIRED', 'input.actions.0.setFields.0.kind'],
      [
        'an account that never was',
        set('account', 'VALUE', { value: never('acc') }),
        'NOT_FOUND',
        'input.actions.0.setFields.0.value',
      ],
      ['today for a text', set('nextStep', 'TODAY'), 'INVALID_VALUE', 'input.actions.0.setFields.0.kind'],
      ['the owner for a day', set('expectedCloseDate', 'OWNER'), 'INVALID_VALUE', 'input.actions.0.setFields.0.kind'],
      [
        'days beyond ten years from today',
        set('expectedCloseDate', 'TODAY', { days: 3661 }),
        'OUT_OF_RANGE',
        'input.actions.0.setFields.0.days',
      ],
      [
        'a field twice',
        { actions: [{ setFields: [...step.setFields, ...step.setFields] }] },
        'CONFLICT',
        'input.actions.0.setFields.1.field',
      ],
      ['nobody to tell', tell({ owner: false }), 'REQUIRED', 'input.actions.0.notify.to'],
      ['to tell who never was', tell({ to: [never('usr')] }), 'NOT_FOUND', 'input.actions.0.notify.to.0'],
      ['to tell a record', tell({ to: [mine.potential] }), 'NOT_FOUND', 'input.actions.0.notify.to.0'],
      [
        '51 to tell',
        tell({ to: Array.from({ length: 51 }, (__, n) => `usr_${n}`) }),
        'TOO_MANY',
        'input.actions.0.notify.to',
      ],
      ['nothing to tell', tell({ text: ' ' }), 'REQUIRED', 'input.actions.0.notify.text'],
      ['too much to tell', tell({ text: long(1001) }), 'TOO_LONG', 'input.actions.0.notify.text'],
      ['an unknown field in a text', tell({ text: 'Hei {sails}' }), 'UNKNOWN_FIELD', 'input.actions.0.notify.text'],
      ['nobody to write to', write({ owner: false }), 'REQUIRED', 'input.actions.0.sendEmail.field'],
      ['an address that is none', write({ field: 'name' }), 'INVALID_VALUE', 'input.actions.0.sendEmail.field'],
      ['an unknown address', write({ field: 'account.sails' }), 'UNKNOWN_FIELD', 'input.actions.0.sendEmail.field'],
      ['a mail without a subject', write({ subject: '' }), 'REQUIRED', 'input.actions.0.sendEmail.subject'],
      ['a subject too long', write({ subject: long(201) }), 'TOO_LONG', 'input.actions.0.sendEmail.subject'],
      ['a task to do nothing', task({ subject: ' ' }), 'REQUIRED', 'input.actions.0.createTask.subject'],
      ['a task too long', task({ subject: long(256) }), 'TOO_LONG', 'input.actions.0.createTask.subject'],
      [
        'an unknown field in a task',
        task({ description: '{x}' }),
        'UNKNOWN_FIELD',
        'input.actions.0.createTask.description',
      ],
      ['a task due before', task({ dueInDays: -1 }), 'OUT_OF_RANGE', 'input.actions.0.createTask.dueInDays'],
      ['an unknown priority', task({ priority: 'x' }), 'INVALID_OPTION', 'input.actions.0.createTask.priority'],
      ['a task of nobody', task({ ownerId: never('usr') }), 'NOT_FOUND', 'input.actions.0.createTask.ownerId'],
      ['a webhook that never was', call(never('whe')), 'NOT_FOUND', 'input.actions.0.callWebhook.endpointId'],
      ['a webhook that is a record', call(mine.potential), 'NOT_FOUND', 'input.actions.0.callWebhook.endpointId'],
      ['a mail without a text', write({ text: '' }), 'REQUIRED', 'input.actions.0.sendEmail.text'],
    ],
    'boss',
  );
  return [
    ...create,
    ...refusals(
      'updateAutomationRule',
      { id: rule, version: 1, ...parts },
      [
        ['somebody who is no administrator', {}, 'FORBIDDEN', 'input', 'aino'],
        ['a rule that never was', { id: never('rul') }, 'NOT_FOUND', 'input.id'],
        ['no rule', { id: 'x' }, 'NOT_FOUND', 'input.id'],
        ['another version', { version: 7 }, 'STALE_VERSION', 'input.version'],
        ['a name of blanks', { name: '' }, 'REQUIRED', 'input.name'],
        ['nothing to do', { actions: [] }, 'REQUIRED', 'input.actions'],
      ],
      'boss',
    ),
    ...refusals(
      'deleteAutomationRule',
      { id: rule },
      [
        ['somebody who is no administrator', {}, 'FORBIDDEN', 'input', 'aino'],
        ['a rule that never was', { id: never('rul') }, 'NOT_FOUND', 'input.id'],
      ],
      'boss',
    ),
    ...refusals(
      'orderAutomationRules',
      { ids: [rule] },
      [
        ['somebody who is no administrator', {}, 'FORBIDDEN', 'input', 'aino'],
        ['a rule that never was', { ids: [rule, never('rul')] }, 'NOT_FOUND', 'input.ids.1'],
        ['501 rules', { ids: Array(501).fill(rule) }, 'TOO_MANY', 'input.ids'],
      ],
      'boss',
    ),
    ...refusals(
      'dryRunAutomationRule',
      { rule: good },
      [
        ['somebody who is no administrator', {}, 'FORBIDDEN', 'input', 'aino'],
        ['no rule at all', { rule: null }, 'INVALID_VALUE', 'input'],
        ['two rules', { id: rule }, 'INVALID_VALUE', 'input'],
        ['a rule that never was', { rule: null, id: never('rul') }, 'NOT_FOUND', 'input.id'],
        ['a rule that could not be saved', { rule: { ...good, name: '' } }, 'REQUIRED', 'input.rule.name'],
        ['a record that never was', { recordId: never('pot') }, 'NOT_FOUND', 'input.recordId'],
        ['a record of another module', { recordId: mine.account }, 'NOT_FOUND', 'input.recordId'],
        ['51 records', { last: 51 }, 'OUT_OF_RANGE', 'input.last'],
      ],
      'boss',
    ),
  ];
}
