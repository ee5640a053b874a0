import { Link } from '@tanstack/react-router';
import {
  Bell,
  Check,
  ListChecks,
  Mail,
  Minus,
  PencilLine,
  SkipForward,
  UserMinus,
  UserPlus,
  Webhook,
  X,
} from 'lucide-react';
import { useModule } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import type { RuleResult } from './automation.documents.ts';
import styles from './results.module.css';

const ICONS = {
  SET_FIELDS: PencilLine,
  NOTIFY: Bell,
  SEND_EMAIL: Mail,
  CREATE_TASK: ListChecks,
  ADD_TO_CAMPAIGN: UserPlus,
  REMOVE_FROM_CAMPAIGN: UserMinus,
  CALL_WEBHOOK: Webhook,
};
const MARKS = { DONE: Check, UNCHANGED: Minus, SKIPPED: SkipForward, REFUSED: X };

interface Props {
  /** The module whose fields they tell of. */
  module: string;
  actions: readonly RuleResult[];
}

/** What became of each thing that a rule did, or would become of it: in words, with the reason where it was refused. */
export function ActionResults({ module: name, actions }: Props) {
  const { t } = useTexts('automation');
  const fields = useModule(name)?.fields ?? [];
  return (
    <ul className={styles.actions}>
      {actions.map(({ kind, outcome, values, receivers, text, delivery, errors }, index) => {
        const [Icon, Mark] = [ICONS[kind], MARKS[outcome]];
        const body = kind === 'CALL_WEBHOOK' ? text : null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an action's place is what it is known by
          <li key={index} data-outcome={outcome}>
            <Icon size={14} strokeWidth={1.75} aria-hidden />
            <span className={styles.what}>
              {values.map(({ label, value }) => `${label}: ${value ?? t('nothing')}`).join(', ')}
              {kind !== 'SET_FIELDS' && [receivers.join(', '), !body && text].filter(Boolean).join(' – ')}
              {delivery && (
                <Link to="/settings/$" params={{ _splat: 'webhooks' }} className={styles.delivery}>
                  {t(`delivery.${delivery.state}`)}
                </Link>
              )}
              {body && (
                <details className={styles.body}>
                  <summary>{t('wouldSend')}</summary>
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
                  <pre tabIndex={0}>{JSON.stringify(JSON.parse(body), null, 2)}</pre>
                </details>
              )}
              {errors.map(({ message, path }) => {
                const field = fields.find((one) => one.name === path.at(-1));
                return (
                  <span key={message + path.join()} className={styles.error}>
                    {field ? t('ofField', { field: field.label, message }) : message}
                  </span>
                );
              })}
            </span>
            <span className={styles.outcome}>
              <Mark size={14} aria-hidden />
              {t(`outcome.${outcome}`)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface Named {
  id: string;
  module: string;
  title?: string | null;
}

/** The name of a record, leading to its page. */
export function RecordLink({ record: { id, module, title } }: { record: Named }) {
  const { t } = useTexts('automation');
  if (!title) return <span className={styles.quiet}>{t('recordGone')}</span>;
  return (
    <Link to="/$module/$id" params={{ module, id }} className={styles.record}>
      {title}
    </Link>
  );
}
