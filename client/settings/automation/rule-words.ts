import { useModule } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import type { Rule } from './automation.documents.ts';
import { kindOf } from './kind-of.ts';

/** When a rule acts and what it does, in a line. */
export function useRuleWords({ module: name, trigger, where, actions }: Rule): string {
  const { t } = useTexts('automation');
  const module = useModule(name);
  const labelOf = (field: string) => module?.fields.find((one) => one.name === field)?.label ?? field;
  const { on, date, begins, fields } = trigger;
  const when = date
    ? t(date.offset === 0 ? 'when.onDate' : `when.${date.offset < 0 ? 'before' : 'after'}.${date.unit}`, {
        count: Math.abs(date.offset),
        field: labelOf(date.field),
      })
    : t(`when.${on}`);
  const which = fields.length ? t('when.of', { fields: fields.map(labelOf).join(', ') }) : null;
  const condition = where ? t(begins ? 'when.begins' : 'when.holds') : null;
  const kinds = actions.map((action) => t(`does.${kindOf(action)}`));
  return [[when, which, condition].filter(Boolean).join(', '), [...new Set(kinds)].join(', ')].join(' → ');
}
