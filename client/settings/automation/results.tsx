import { Link } from '@tanstack/react-router';
import { Bell, Check, Mail, Minus, PencilLine, X } from 'lucide-react';
import { useTexts } from '#client/texts/use-texts.ts';
import type { RuleResult } from './automation.documents.ts';
import styles from './results.module.css';

const ICONS = { SET_FIELDS: PencilLine, NOTIFY: Bell, SEND_EMAIL: Mail };
const MARKS = { DONE: Check, UNCHANGED: Minus, REFUSED: X };

/** What became of each thing that a rule did, or would become of it: in words, with the reason where it was refused. */
export function ActionResults({ actions }: { actions: readonly RuleResult[] }) {
  const { t } = useTexts('automation');
  return (
    <ul className={styles.actions}>
      {actions.map(({ kind, outcome, values, receivers, text, errors }, index) => {
        const [Icon, Mark] = [ICONS[kind], MARKS[outcome]];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an action's place is what it is known by
          <li key={index} data-outcome={outcome}>
            <Icon size={14} strokeWidth={1.75} aria-hidden />
            <span className={styles.what}>
              {values.map(({ label, value }) => `${label}: ${value ?? t('nothing')}`).join(', ')}
              {kind !== 'SET_FIELDS' && [receivers.join(', '), text].filter(Boolean).join(' – ')}
              {errors.map(({ message, path }) => (
                <span key={message + path.join()} className={styles.error}>
                  {message}
                </span>
              ))}
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
