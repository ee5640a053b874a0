import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import { fieldAt } from '#client/catalog/field-path.ts';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import type { TypeOf } from '#client/filter-bar/operators.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell } from '#client/ui/tell.ts';
import { Page, Part } from '../../part.tsx';
import { act } from '../../use-submit.ts';
import { CREATE_RULE, DELETE_RULE, type Rule, UPDATE_RULE } from '../automation.documents.ts';
import { ActionsPart } from './actions-part.tsx';
import { faultsAt } from './faults-at.ts';
import { draftOf, freshDraft, inputOf, type RuleDraft } from './rule-draft.ts';
import { TriggerPart } from './trigger-part.tsx';

const DryRunPart = lazy(() => import('./dry-run-part.tsx'));

interface Props {
  /** Null makes a new one. */
  rule: Rule | null;
  onChanged: () => Promise<unknown>;
}

type Errors = readonly { path: readonly string[]; message: string }[];
/** What has a place of its own for its faults. */
const PLACES = ['name', 'description', 'module', 'trigger', 'where', 'actions'];

/** Makes a rule, or changes one: when, on what condition, what then; tried on records before it is saved. */
export function RuleEditor({ rule, onChanged }: Props) {
  const { t } = useTexts(['automation', 'common']);
  const modules = useModules();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<RuleDraft>(() => (rule ? draftOf(rule) : freshDraft(modules[0]?.name ?? '')));
  const [errors, setErrors] = useState<Errors>(rule?.problems ?? []);
  const [removing, setRemoving] = useState(false);
  const [create, creating] = useMutation(CREATE_RULE);
  const [update, updating] = useMutation(UPDATE_RULE);
  const [remove] = useMutation(DELETE_RULE);
  const set = (change: Partial<RuleDraft>) => setDraft({ ...draft, ...change });
  const typeOf: TypeOf = (path, of = draft.module) => fieldAt(modules, of, path)?.field.type;
  const faults = faultsAt(errors);
  const general = errors
    .filter(({ path }) => !path.some((step) => PLACES.includes(step)))
    .map(({ message }) => message);
  const leave = () => navigate({ to: '/settings/$', params: { _splat: 'automation' } });
  const save = async () => {
    const { module, ...rest } = inputOf(draft, typeOf);
    const sent = rule
      ? update({ variables: { input: { ...rest, id: rule.id, version: rule.version } } }).then(
          ({ data }) => data?.updateAutomationRule.errors,
        )
      : create({ variables: { input: { ...rest, module } } }).then(({ data }) => data?.createAutomationRule.errors);
    const found = (await sent.catch(() => undefined)) ?? [{ path: [], message: connectionFailure() }];
    setErrors(found);
    if (found.length) return;
    await onChanged();
    tell(t('saved'));
    await leave();
  };
  const onRemove = async () => {
    const input = { id: rule!.id };
    const gone = await act(async () => (await remove({ variables: { input } })).data?.deleteAutomationRule.errors);
    setRemoving(false);
    if (!gone) return;
    await onChanged();
    await leave();
  };
  return (
    <Page title={rule ? rule.name : t('create')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Part title={t('what')}>
          <Stack gap="sm">
            <TextInput
              label={t('name')}
              required
              maxLength={100}
              value={draft.name}
              error={faults('name')}
              onChange={({ currentTarget }) => set({ name: currentTarget.value })}
            />
            <Textarea
              label={t('description')}
              autosize
              minRows={1}
              maxRows={6}
              maxLength={1000}
              value={draft.description}
              error={faults('description')}
              onChange={({ currentTarget }) => set({ description: currentTarget.value })}
            />
            <Select
              label={t('module')}
              allowDeselect={false}
              disabled={rule !== null}
              data={modules.map(({ name, label }) => ({ value: name, label }))}
              value={draft.module}
              error={faults('module')}
              onChange={(module) =>
                module && setDraft({ ...freshDraft(module), name: draft.name, description: draft.description })
              }
            />
            <Switch
              label={t('enabled')}
              checked={draft.enabled}
              onChange={({ currentTarget }) => set({ enabled: currentTarget.checked })}
            />
          </Stack>
        </Part>
        <TriggerPart draft={draft} onChange={set} faults={faults} />
        <ActionsPart
          module={draft.module}
          actions={draft.actions}
          onChange={(actions) => set({ actions })}
          faults={faults}
        />
        <Suspense>
          <DryRunPart input={() => inputOf(draft, typeOf)} module={draft.module} onErrors={setErrors} />
        </Suspense>
        <Stack gap="sm" mt="lg">
          <Fault text={general.join(' ') || null} />
          <Group justify="space-between">
            <Group gap="sm">
              <Button type="submit" loading={creating.loading || updating.loading}>
                {t('common:save')}
              </Button>
              <Button variant="default" onClick={leave}>
                {t('common:cancel')}
              </Button>
            </Group>
            {rule && (
              <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
                {t('remove')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
      {removing && (
        <ConfirmDialog
          title={t('removeTitle', { name: rule!.name })}
          act={t('common:delete')}
          danger
          onConfirm={onRemove}
          onClose={() => setRemoving(false)}
        >
          {t('removeText')}
        </ConfirmDialog>
      )}
    </Page>
  );
}
