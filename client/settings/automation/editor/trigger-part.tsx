import { Checkbox, Input, MultiSelect, Select, Stack } from '@mantine/core';
import { useModule } from '#client/catalog/catalog.ts';
import { ReadBySomebody } from '#client/filter-bar/by-whom.ts';
import { GroupEditor } from '#client/filter-bar/group-editor.tsx';
import type { RuleMoment } from '#client/generated/graphql.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Part } from '../../part.tsx';
import { DateFields } from './date-fields.tsx';
import type { FaultsAt } from './faults-at.ts';
import type { RuleDraft } from './rule-draft.ts';

interface Props {
  draft: RuleDraft;
  onChange: (change: Partial<RuleDraft>) => void;
  faults: FaultsAt;
}

const MOMENTS: RuleMoment[] = ['CREATED', 'CHANGED', 'CREATED_OR_CHANGED', 'DATE'];

/** When a rule looks at a record, and what must hold then. */
export function TriggerPart({ draft, onChange, faults }: Props) {
  const { t } = useTexts(['automation', 'conditions']);
  const { on, fields, begins, where } = draft;
  const module = useModule(draft.module);
  const conditional = (where.all ?? where.any ?? []).length > 0;
  return (
    <Part title={t('trigger')}>
      <Stack gap="sm">
        <Select
          label={t('on')}
          allowDeselect={false}
          data={MOMENTS.map((value) => ({ value, label: t(`moments.${value}`) }))}
          value={on}
          onChange={(moment) => moment && onChange({ on: moment as RuleMoment })}
        />
        {(on === 'CHANGED' || on === 'CREATED_OR_CHANGED') && (
          <MultiSelect
            label={t('fields')}
            placeholder={fields.length ? undefined : t('allFields')}
            searchable
            data={(module?.fields ?? []).map(({ name, label }) => ({ value: name, label }))}
            value={fields}
            onChange={(next) => onChange({ fields: next })}
          />
        )}
        {on === 'DATE' && (
          <DateFields module={draft.module} date={draft.date} onChange={(date) => onChange({ date })} />
        )}
        <Fault text={faults('trigger') ?? null} />
        <Input.Wrapper label={t('where')} description={t('whereHint')} labelElement="div">
          <ReadBySomebody value={false}>
            <GroupEditor module={draft.module} condition={where} onChange={(next) => onChange({ where: next })} />
          </ReadBySomebody>
        </Input.Wrapper>
        <Fault text={faults('where') ?? null} />
        {on !== 'DATE' && conditional && (
          <Checkbox
            label={t('begins')}
            description={t('beginsHint')}
            checked={begins}
            onChange={({ currentTarget }) => onChange({ begins: currentTarget.checked })}
          />
        )}
      </Stack>
    </Part>
  );
}
