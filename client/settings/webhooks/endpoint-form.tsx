import { useMutation } from '@apollo/client/react';
import { Checkbox, Group, MultiSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useModules } from '#client/catalog/catalog.ts';
import type { WebhookEvent } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useSubmit } from '../use-submit.ts';
import { CREATE_WEBHOOK_ENDPOINT, type Endpoint, UPDATE_WEBHOOK_ENDPOINT } from './webhooks.documents.ts';
import type { MadeSecret } from './webhooks-page.tsx';

interface Props {
  /** What to change; null makes a new one. */
  endpoint: Endpoint | null;
  /** With the secret of a new one. */
  onSaved: (made: MadeSecret | null) => void;
  onClose: () => void;
}

const EVENTS: WebhookEvent[] = ['CREATED', 'CHANGED', 'DELETED', 'RESTORED'];

/** Makes an endpoint, or changes where requests go and what they tell. */
export function EndpointForm({ endpoint, onSaved, onClose }: Props) {
  const { t } = useTexts(['webhooks', 'common']);
  const modules = useModules();
  const [create] = useMutation(CREATE_WEBHOOK_ENDPOINT);
  const [update] = useMutation(UPDATE_WEBHOOK_ENDPOINT);
  const form = useForm({
    initialValues: {
      name: endpoint?.name ?? '',
      url: endpoint?.url ?? '',
      modules: endpoint?.modules ?? [],
      events: endpoint?.events ?? EVENTS,
    },
  });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async (values) => {
    let made: MadeSecret | null = null;
    const saved = await submit(async () => {
      if (endpoint) {
        const input = { ...values, id: endpoint.id, version: endpoint.version };
        return (await update({ variables: { input } })).data?.updateWebhookEndpoint.errors;
      }
      const answer = (await create({ variables: { input: values } })).data?.createWebhookEndpoint;
      if (answer?.secret) made = { name: values.name, secret: answer.secret };
      return answer?.errors;
    });
    if (saved) onSaved(made);
  });
  return (
    <FormDialog
      title={endpoint ? t('edit', { name: endpoint.name }) : t('create')}
      size={480}
      onSubmit={onSubmit}
      fault={fault}
      act={t('common:save')}
      busy={busy}
      onClose={onClose}
    >
      <TextInput label={t('name')} required maxLength={100} data-autofocus {...form.getInputProps('name')} />
      <TextInput
        label={t('url')}
        description={t('urlHint')}
        placeholder="https://"
        type="url"
        required
        maxLength={2000}
        {...form.getInputProps('url')}
      />
      <MultiSelect
        label={t('modules')}
        data={modules.map(({ name, label }) => ({ value: name, label }))}
        searchable
        {...form.getInputProps('modules')}
      />
      <Checkbox.Group label={t('eventsLabel')} description={t('eventsHint')} {...form.getInputProps('events')}>
        <Group gap="lg" mt={8}>
          {EVENTS.map((event) => (
            <Checkbox key={event} value={event} label={t(`events.${event}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </FormDialog>
  );
}
