import { Select } from '@mantine/core';
import { use } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import { fieldAt, pathLabel } from '#client/catalog/field-path.ts';
import type { ConditionInput, Operator } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { ReadBySomebody } from './by-whom.ts';
import styles from './condition-editor.module.css';
import { impersonalOperatorsOf, isDate, operatorsOf, withOperator } from './operators.ts';
import { ValueEditor } from './value-editor.tsx';

interface Props {
  module: string;
  condition: ConditionInput;
  onChange: (condition: ConditionInput) => void;
}

/** One comparison: how, and with what. */
export function ConditionEditor({ module, condition, onChange }: Props) {
  const { t } = useTexts('conditions');
  const choices = use(ReadBySomebody) ? operatorsOf : impersonalOperatorsOf;
  const at = fieldAt(useModules(), module, condition.field ?? '');
  if (!at) return <p className={styles.unknown}>{t('unknownField')}</p>;
  const { field } = at;
  const operator = condition.operator ?? operatorsOf(field.type)[0]!;
  // A saved filter may use an operator that is not offered; it stays until another is chosen.
  const usual = choices(field.type);
  const offered = usual.includes(operator) ? usual : [operator, ...usual];
  return (
    <div className={styles.editor}>
      <div className={styles.head}>
        <span>{pathLabel(at)}</span>
        <Select
          aria-label={t('operatorLabel')}
          w={170}
          data={offered.map((value) => ({ value, label: operatorLabel(value) }))}
          value={operator}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false, shadow: 'float' }}
          onChange={(next) => next && onChange(withOperator(condition, field.type, next as Operator))}
        />
      </div>
      <ValueEditor field={field} condition={condition} onChange={onChange} />
    </div>
  );

  function operatorLabel(value: Operator): string {
    if (
      isDate(field.type) &&
      (value === 'IS' || value === 'LT' || value === 'LTE' || value === 'GT' || value === 'GTE')
    ) {
      return t(`dayOperator.${value}`);
    }
    return t(`operator.${value}`).replace(/:$/, '');
  }
}
