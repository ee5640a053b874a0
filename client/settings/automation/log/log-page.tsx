import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { momentText, sinceText } from '#client/cells/cell-text.ts';
import type { RuleOutcome } from '#client/generated/graphql.ts';
import { withNextPage } from '#client/graph/with-next-page.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Page, Waiting } from '../../part.tsx';
import { AUTOMATION_RUNS, type Rule } from '../automation.documents.ts';
import styles from '../results.module.css';
import { ActionResults, RecordLink } from '../results.tsx';

const OUTCOMES: RuleOutcome[] = ['DONE', 'REFUSED', 'STOPPED'];

/** What rules have done in the last ninety days, of one rule or of all, by how it went. */
export function LogPage({ rules }: { rules: readonly Rule[] }) {
  const { t } = useTexts('automation');
  const [ruleId, setRule] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<RuleOutcome | null>(null);
  const { data, previousData, error, refetch, fetchMore } = useQuery(AUTOMATION_RUNS, {
    variables: { ruleId, outcomes: outcome && [outcome] },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const page = (data ?? previousData)?.automationRuns;
  const readOn = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: withNextPage('automationRuns'),
    });
  return (
    <Page
      title={t('log.title')}
      intro={t('log.intro')}
      act={
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/settings/$" params={{ _splat: 'automation' }} {...props} />}
        >
          {t('log.rules')}
        </Button>
      }
    >
      <div className={styles.filters}>
        <Select
          label={t('log.rule')}
          placeholder={t('log.allRules')}
          clearable
          searchable
          data={rules.map(({ id, name }) => ({ value: id, label: name }))}
          value={ruleId}
          onChange={setRule}
        />
        <Select
          label={t('log.outcome')}
          placeholder={t('log.allOutcomes')}
          clearable
          data={OUTCOMES.map((value) => ({ value, label: t(`log.outcomes.${value}`) }))}
          value={outcome}
          onChange={(next) => setOutcome(next as RuleOutcome | null)}
        />
      </div>
      {!page && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {page && (
        <ul className={styles.results} aria-label={t('log.title')}>
          {page.edges.length === 0 && <li className={styles.result}>{t('log.empty')}</li>}
          {page.edges.map(({ node: { id, ruleName, outcome: how, at, module, record, actions } }) => (
            <li key={id} className={styles.result}>
              <div className={styles.head}>
                {record && <RecordLink record={record} />}
                <span className={styles.quiet}>{ruleName}</span>
                <time className={`${styles.quiet} ${styles.time}`} dateTime={at} title={momentText(at)}>
                  {sinceText(at)}
                </time>
              </div>
              {how === 'STOPPED' ? (
                <span className={styles.quiet}>{t('log.stopped')}</span>
              ) : (
                <ActionResults module={module} actions={actions} />
              )}
            </li>
          ))}
        </ul>
      )}
      {page?.pageInfo.hasNextPage && (
        <Button variant="subtle" mt="sm" onClick={() => void readOn()}>
          {t('log.more')}
        </Button>
      )}
    </Page>
  );
}
