import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { Page } from '../part.tsx';
import { useRowDrag } from '../use-row-drag.ts';
import { act } from '../use-submit.ts';
import { ORDER_RULES, type Rule } from './automation.documents.ts';
import styles from './rule-list.module.css';
import { RuleRow } from './rule-row.tsx';

interface Props {
  rules: readonly Rule[];
  onChanged: () => void;
}

/** Every rule in the order in which they act; a drag or the arrow keys on a handle move one. */
export function RuleList({ rules, onChanged }: Props) {
  const { t } = useTexts(['automation', 'settings']);
  const [reorder] = useMutation(ORDER_RULES);
  const known = rules.map(({ id }) => id).join();
  const [order, setOrder] = useState<string[]>([]);
  useEffect(() => setOrder(known ? known.split(',') : []), [known]);
  const save = async (ids: string[]) => {
    if (ids.join() === known) return;
    const done = await act(
      async () => (await reorder({ variables: { input: { ids } } })).data?.orderAutomationRules.errors,
    );
    if (!done) setOrder(known.split(','));
    onChanged();
  };
  const placed = (id: string, index: number) => order.filter((other) => other !== id).toSpliced(index, 0, id);
  const { held, lift } = useRowDrag(
    (id, _, index) => setOrder(placed(id, index)),
    () => void save(order),
  );
  const step = (id: string, by: 1 | -1) => {
    const next = placed(id, Math.max(0, order.indexOf(id) + by));
    setOrder(next);
    void save(next);
  };
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (
    <Page
      title={t('settings:automation.title')}
      intro={t('intro')}
      act={
        <Group gap={8} wrap="nowrap">
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/settings/$" params={{ _splat: 'automation/log' }} {...props} />}
          >
            {t('log.title')}
          </Button>
          <Button
            leftSection={<Plus size={14} />}
            renderRoot={(props) => <Link to="/settings/$" params={{ _splat: 'automation/new' }} {...props} />}
          >
            {t('create')}
          </Button>
        </Group>
      }
    >
      {rules.length === 0 && <p className={styles.empty}>{t('empty')}</p>}
      {rules.length > 0 && (
        <ul className={styles.rules} data-group="rules" aria-label={t('settings:automation.title')}>
          {order.flatMap((id) => {
            const rule = byId.get(id);
            return rule
              ? [<RuleRow key={id} rule={rule} held={id === held} onLift={lift(id)} onStep={(by) => step(id, by)} />]
              : [];
          })}
        </ul>
      )}
    </Page>
  );
}
