import { useMutation } from '@apollo/client/react';
import { Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { GripVertical, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useModule } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { act } from '../use-submit.ts';
import { type Rule, UPDATE_RULE } from './automation.documents.ts';
import styles from './rule-list.module.css';
import { useRuleWords } from './rule-words.ts';

interface Props {
  rule: Rule;
  held: boolean;
  onLift: (event: PointerEvent) => void;
  onStep: (by: 1 | -1) => void;
}

/** A rule: what it is called, when it acts and what it does, and whether it works. */
export function RuleRow({ rule, held, onLift, onStep }: Props) {
  const { t } = useTexts('automation');
  const [update, { loading }] = useMutation(UPDATE_RULE);
  const module = useModule(rule.module);
  const { id, name, enabled, version, problems } = rule;
  const words = useRuleWords(rule);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (!by) return;
    event.preventDefault();
    onStep(by);
  };
  const toggle = () =>
    act(async () => {
      const input = { id, version, enabled: !enabled };
      return (await update({ variables: { input } })).data?.updateAutomationRule.errors;
    });
  return (
    <li className={styles.rule} data-row={id} data-held={held || undefined} data-off={!enabled || undefined}>
      <button
        type="button"
        className={styles.handle}
        aria-label={t('handle', { name })}
        onPointerDown={onLift}
        onKeyDown={onKeyDown}
      >
        <GripVertical size={14} aria-hidden />
      </button>
      <Link to="/settings/$" params={{ _splat: `automation/${id}` }} className={styles.about}>
        <span className={styles.name}>{name}</span>
        <span className={styles.words}>{[module?.label, words].filter(Boolean).join(' · ')}</span>
        {problems.length > 0 && (
          <span className={styles.problem}>
            <TriangleAlert size={13} aria-hidden /> {t('problem')}: {problems[0]!.message}
          </span>
        )}
      </Link>
      <Switch aria-label={t('works', { name })} checked={enabled} disabled={loading} onChange={() => void toggle()} />
    </li>
  );
}
