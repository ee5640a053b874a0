import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import type { ModuleDefault } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Page, Part, Row, Rows, Waiting } from '../part.tsx';
import { act } from '../use-submit.ts';
import { MODULE_ACCESS, type ModuleAccess, REMOVE_SHARING_RULE, SET_MODULE_DEFAULT } from './access.documents.ts';
import styles from './access-page.module.css';
import { AddRule } from './add-rule.tsx';

const DEFAULTS: ModuleDefault[] = ['PRIVATE', 'READ', 'EDIT'];

/** What everybody sees of each module, and what groups see of each other's. */
export default function AccessPage() {
  const { t } = useTexts('settings');
  const { data, error, refetch } = useQuery(MODULE_ACCESS, { fetchPolicy: 'cache-and-network' });
  const groups = data?.groups ?? [];
  return (
    <Page title={t('access.title')} intro={t('access.intro')}>
      {!data?.moduleAccess && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {data?.moduleAccess?.map((access) => (
        <ModulePart key={access.module} access={access} groups={groups} onChanged={() => void refetch()} />
      ))}
    </Page>
  );
}

interface PartProps {
  access: ModuleAccess;
  groups: readonly { id: string; name: string }[];
  onChanged: () => void;
}

function ModulePart({ access, groups, onChanged }: PartProps) {
  const { t } = useTexts('settings');
  const label = useModules().find(({ name }) => name === access.module)?.label ?? access.module;
  const [setDefault] = useMutation(SET_MODULE_DEFAULT);
  const [removeRule] = useMutation(REMOVE_SHARING_RULE);
  const [adding, setAdding] = useState(false);
  // What was chosen shows at once; the server's word replaces it.
  const [chosen, choose] = useState<ModuleDefault | null>(null);
  const shown = chosen ?? access.default;

  const onDefault = async (next: ModuleDefault) => {
    choose(next);
    const input = { module: access.module, default: next };
    await act(async () => (await setDefault({ variables: { input } })).data?.setModuleDefault.errors);
    await onChanged();
    choose(null);
  };
  const onRemove = async (id: string) => {
    await act(async () => (await removeRule({ variables: { input: { id } } })).data?.removeSharingRule.errors);
    onChanged();
  };

  return (
    <Part title={label} intro={t(`access.defaultHints.${shown}`)}>
      <SegmentedControl
        aria-label={t('access.default', { module: label })}
        value={shown}
        onChange={(next) => onDefault(next as ModuleDefault)}
        data={DEFAULTS.map((value) => ({ value, label: t(`access.defaults.${value}`) }))}
      />
      <div className={styles.rules}>
        {access.rules.length > 0 && (
          <Rows label={t('access.rules')}>
            {access.rules.map(({ id, from, to, level }) => (
              <Row
                key={id}
                title={t('access.rule', { from: from.name, to: to.name })}
                note={`${to.name} ${t(`access.levels.${level}`)}`}
              >
                <ActionIcon
                  aria-label={t('access.remove', { from: from.name, to: to.name })}
                  onClick={() => onRemove(id)}
                >
                  <X size={14} />
                </ActionIcon>
              </Row>
            ))}
          </Rows>
        )}
        {adding ? (
          <AddRule
            module={access.module}
            groups={groups}
            onAdded={() => {
              setAdding(false);
              onChanged();
            }}
            onClose={() => setAdding(false)}
          />
        ) : (
          <Button
            variant="subtle"
            leftSection={<Plus size={14} />}
            onClick={() => setAdding(true)}
            className={styles.add}
          >
            {t('access.add')}
          </Button>
        )}
      </div>
    </Part>
  );
}
