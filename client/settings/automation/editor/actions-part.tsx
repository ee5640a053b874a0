import { Button, Menu } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { RuleActionInput } from '#client/generated/graphql.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Part } from '../../part.tsx';
import type { ActionKind } from '../kind-of.ts';
import { ActionCard } from './action-card.tsx';
import styles from './editor.module.css';
import type { FaultsAt } from './faults-at.ts';
import { FRESH_ACTIONS } from './rule-draft.ts';

interface Props {
  module: string;
  actions: readonly RuleActionInput[];
  onChange: (actions: RuleActionInput[]) => void;
  faults: FaultsAt;
}

const MOST = 10;
const KINDS = Object.keys(FRESH_ACTIONS) as ActionKind[];
/** Campaigns take persons alone. */
const OF_PERSONS = new Set<ActionKind>(['addToCampaign', 'removeFromCampaign']);
const PERSONS = new Set(['contacts', 'leads']);

/** What a rule does, in order. */
export function ActionsPart({ module, actions, onChange, faults }: Props) {
  const { t } = useTexts('automation');
  const kinds = KINDS.filter((kind) => PERSONS.has(module) || !OF_PERSONS.has(kind));
  const fault = actions.length === 0 ? faults('actions') : undefined;
  return (
    <Part title={t('actions')} intro={t('actionsIntro')}>
      <div className={styles.actions}>
        {actions.map((action, index) => (
          <ActionCard
            // biome-ignore lint/suspicious/noArrayIndexKey: an action's place is what it is known by
            key={index}
            module={module}
            action={action}
            faults={(place) => faults(place ? `actions.${index}.${place}` : `actions.${index}`)}
            onChange={(next) => onChange(actions.toSpliced(index, 1, next))}
            onRemove={() => onChange(actions.toSpliced(index, 1))}
            onUp={index ? () => onChange(actions.toSpliced(index, 1).toSpliced(index - 1, 0, action)) : undefined}
          />
        ))}
        <Fault text={fault ?? null} />
        {actions.length < MOST && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="default" leftSection={<Plus size={14} />} className={styles.add}>
                {t('addAction')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {kinds.map((kind) => (
                <Menu.Item
                  key={kind}
                  onClick={() => onChange([...actions, structuredClone(FRESH_ACTIONS[kind]) as RuleActionInput])}
                >
                  {t(`kinds.${kind}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </Part>
  );
}
