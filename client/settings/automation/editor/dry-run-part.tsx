import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { Play } from 'lucide-react';
import { useState } from 'react';
import type { CreateAutomationRuleInput, DryRunAutomationRuleMutation } from '#client/generated/graphql.ts';
import type { Choice } from '#client/pickers/picker.ts';
import { RecordPicker } from '#client/pickers/record-picker.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { Part } from '../../part.tsx';
import { DRY_RUN } from '../automation.documents.ts';
import styles from '../results.module.css';
import { ActionResults, RecordLink } from '../results.tsx';

type Answer = DryRunAutomationRuleMutation['dryRunAutomationRule'];

interface Props {
  module: string;
  /** The rule as it is now. */
  input: () => CreateAutomationRuleInput;
  onErrors: (errors: Answer['errors']) => void;
}

/** Tries the rule on a record or on the last changed ones, and tells what it would do. */
export default function DryRunPart({ module, input, onErrors }: Props) {
  const { t } = useTexts('automation');
  const [record, setRecord] = useState<Choice | null>(null);
  const [results, setResults] = useState<Answer['results'] | null>(null);
  const [run, { loading }] = useMutation(DRY_RUN);
  const attempt = async () => {
    const variables = { input: { rule: input(), recordId: record?.value ?? null, last: 10 } };
    const { data } = await run({ variables }).catch(() => ({ data: undefined }));
    if (!data) return tellFailure(connectionFailure());
    onErrors(data.dryRunAutomationRule.errors);
    setResults(data.dryRunAutomationRule.errors.length ? null : data.dryRunAutomationRule.results);
    if (data.dryRunAutomationRule.errors.length) tellFailure(t('dry.notWhole'));
  };
  return (
    <Part title={t('dry.title')} intro={t('dry.intro')}>
      <Group align="flex-end" gap={8}>
        <div className={styles.picker}>
          <RecordPicker
            key={module}
            module={module}
            label={t('dry.record')}
            placeholder={t('dry.last')}
            clearable
            value={record}
            onChange={setRecord}
          />
        </div>
        <Button variant="default" leftSection={<Play size={14} />} loading={loading} onClick={() => void attempt()}>
          {t('dry.run')}
        </Button>
      </Group>
      <div aria-live="polite">
        {results && (
          <ul className={styles.results} aria-label={t('dry.title')}>
            {results.length === 0 && <li className={styles.result}>{t('dry.none')}</li>}
            {results.map((result) => (
              <li key={result.record.id} className={styles.result}>
                <div className={styles.head}>
                  <RecordLink record={result.record} />
                  {!result.holds && <span className={styles.quiet}>{t('dry.not')}</span>}
                </div>
                {result.holds && <ActionResults module={module} actions={result.actions} />}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Part>
  );
}
