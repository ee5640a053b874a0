import { useQuery } from '@apollo/client/react';
import { useParams } from '@tanstack/react-router';
import { useTexts } from '#client/texts/use-texts.ts';
import { Page, Waiting } from '../part.tsx';
import { AUTOMATION_RULES } from './automation.documents.ts';
import { RuleEditor } from './editor/rule-editor.tsx';
import { LogPage } from './log/log-page.tsx';
import { RuleList } from './rule-list.tsx';

/** The rules, or what the address names: `automation/new`, `automation/rul_…`, `automation/log`. */
export default function AutomationPage() {
  const { t } = useTexts(['automation', 'settings']);
  const { _splat: path = '' } = useParams({ from: '/frame/settings/$' });
  const { data, error, refetch } = useQuery(AUTOMATION_RULES, { fetchPolicy: 'cache-and-network' });
  const rules = data?.automationRules;
  const [, part] = path.split('/');
  if (part === 'log') return <LogPage rules={rules ?? []} />;
  if (!rules) {
    return (
      <Page title={t('settings:automation.title')}>
        <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!part) return <RuleList rules={rules} onChanged={() => void refetch()} />;
  const rule = rules.find(({ id }) => id === part);
  if (part !== 'new' && !rule) return <Page title={t('gone')}>{t('goneText')}</Page>;
  return <RuleEditor key={part} rule={rule ?? null} onChanged={() => refetch()} />;
}
