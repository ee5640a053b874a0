import { Group, Select } from '@mantine/core';
import { useModules } from '#client/catalog/catalog.ts';
import { NumberInput } from '#client/form/number-input.tsx';
import type { ConditionInput, RelatedConditionInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './condition-editor.module.css';
import { GroupEditor } from './group-editor.tsx';

interface Props {
  module: string;
  related: RelatedConditionInput;
  onChange: (condition: ConditionInput) => void;
}

const COUNTED = ['SOME', 'NONE', 'GTE', 'LTE', 'IS'] as const;
type Counted = (typeof COUNTED)[number];

/** Records that point at the one in question: which, how many, and what must hold for them. */
export function RelatedEditor({ module, related, onChange }: Props) {
  const { t } = useTexts('conditions');
  const lists = useModules().find(({ name }) => name === module)?.relatedLists ?? [];
  const set = (change: Partial<RelatedConditionInput>) => onChange({ related: { ...related, ...change } });
  const counted = countedOf(related);
  const count = (how: Counted) => {
    if (how === 'SOME') return set({ operator: null, count: null });
    set(how === 'NONE' ? { operator: 'IS', count: 0 } : { operator: how, count: related.count || 1 });
  };
  const inner = related.where ?? { all: [] };
  return (
    <div className={styles.editor}>
      <Select
        label={t('related.which')}
        data={lists.map((list) => ({ value: `${list.module}.${list.field}`, label: list.label }))}
        value={related.relation}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false, shadow: 'float' }}
        onChange={(relation) => relation && set({ relation, where: null })}
      />
      <Group gap={8} grow wrap="nowrap" align="end">
        <Select
          label={t('related.many')}
          data={COUNTED.map((value) => ({ value, label: t(`related.counted.${value}`) }))}
          value={counted}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false, shadow: 'float' }}
          onChange={(how) => how && count(how as Counted)}
        />
        {counted !== 'SOME' && counted !== 'NONE' && (
          <NumberInput
            label={t('related.count')}
            whole
            value={String(related.count ?? '')}
            onChange={(value) => set({ count: value === null ? null : Math.trunc(Number(value)) })}
          />
        )}
      </Group>
      <GroupEditor
        module={related.relation.split('.')[0]!}
        condition={inner.all || inner.any ? inner : { all: [inner] }}
        onChange={(where) => set({ where: (where.all ?? where.any ?? []).length ? where : null })}
      />
    </div>
  );
}

function countedOf({ operator, count }: RelatedConditionInput): Counted {
  if (!operator) return 'SOME';
  if (operator === 'IS') return count === 0 ? 'NONE' : 'IS';
  return operator === 'LTE' ? 'LTE' : 'GTE';
}
