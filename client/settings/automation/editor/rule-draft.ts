import { asGroup } from '#client/filter-bar/condition-list.ts';
import { type TypeOf, wholePart } from '#client/filter-bar/operators.ts';
import type {
  ConditionInput,
  CreateAutomationRuleInput,
  RuleActionInput,
  RuleMoment,
  RuleTimeUnit,
} from '#client/generated/graphql.ts';
import type { Rule } from '../automation.documents.ts';
import type { ActionKind } from '../kind-of.ts';

/** A rule as it is being edited: dates are so long before or after. */
export interface RuleDraft {
  name: string;
  description: string;
  module: string;
  on: RuleMoment;
  fields: string[];
  begins: boolean;
  date: { field: string; count: string | null; before: boolean; unit: RuleTimeUnit; hour: string };
  where: ConditionInput;
  actions: RuleActionInput[];
  enabled: boolean;
}

const MORNING = '8';

export function freshDraft(module: string): RuleDraft {
  return {
    name: '',
    description: '',
    module,
    on: 'CREATED_OR_CHANGED',
    fields: [],
    begins: false,
    date: { field: '', count: '1', before: true, unit: 'DAYS', hour: MORNING },
    where: { all: [] },
    actions: [],
    enabled: true,
  };
}

export function draftOf({ name, description, module, trigger, where, actions, enabled }: Rule): RuleDraft {
  const { date } = trigger;
  return {
    name,
    description: description ?? '',
    module,
    on: trigger.on,
    fields: [...trigger.fields],
    begins: trigger.begins,
    date: {
      field: date?.field ?? '',
      count: String(Math.abs(date?.offset ?? 1)),
      before: (date?.offset ?? -1) <= 0,
      unit: date?.unit ?? 'DAYS',
      hour: String(date?.hour ?? MORNING),
    },
    where: asGroup(where as ConditionInput | null),
    actions: withoutTypes(actions),
    enabled,
  };
}

/** What is sent: only what goes together. `typeOf` tells the types of fields, for conditions and dates. */
export function inputOf(draft: RuleDraft, typeOf: TypeOf): CreateAutomationRuleInput {
  const { name, description, module, on, fields, begins, date, where, actions, enabled } = draft;
  const byDate = on === 'DATE';
  const conditions = wholePart(where, typeOf);
  const isDay = typeOf(date.field) === 'DATE';
  const offset = Number(date.count ?? 0) * (date.before ? -1 : 1);
  return {
    name,
    description: description || null,
    module,
    trigger: {
      on,
      fields: byDate || on === 'CREATED' ? [] : fields,
      begins: !byDate && begins && conditions !== null,
      date: byDate
        ? { field: date.field, offset, unit: isDay ? 'DAYS' : date.unit, hour: isDay ? Number(date.hour) : null }
        : null,
    },
    where: conditions,
    actions,
    enabled,
  };
}

/** The kinds of actions, in the order in which they are offered. */
export const FRESH_ACTIONS = {
  setFields: { setFields: [{ field: '', kind: 'VALUE' }] },
  notify: { notify: { to: [], owner: true, text: '' } },
  sendEmail: { sendEmail: { field: null, to: [], owner: false, subject: '', text: '' } },
  createTask: { createTask: { subject: '', description: null, dueInDays: 3, priority: 'NORMAL', ownerId: null } },
  addToCampaign: { addToCampaign: { campaignId: '' } },
  removeFromCampaign: { removeFromCampaign: { campaignId: '' } },
  callWebhook: { callWebhook: { endpointId: '' } },
} as const satisfies Record<ActionKind, RuleActionInput>;

/** Read answers name their types, and tell of what is not there by null; inputs do neither. */
function withoutTypes(actions: Rule['actions']): RuleActionInput[] {
  return JSON.parse(JSON.stringify(actions), (key, value) =>
    key === '__typename' || (value === null && key in FRESH_ACTIONS) ? undefined : value,
  );
}
