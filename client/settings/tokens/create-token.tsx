import { useMutation } from '@apollo/client/react';
import { Checkbox, Radio, Select, Stack, Table, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import { graphql } from '#client/generated/gql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { FormDialog } from '../form-dialog.tsx';
import { ShownSecret } from '../shown-secret.tsx';
import { useSubmit } from '../use-submit.ts';
import { scopesOf } from './scopes-of.ts';

const CREATE_API_TOKEN = graphql(/* GraphQL */ `
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      apiToken {
        id
      }
      secret
      errors {
        code
        path
        message
      }
    }
  }
`);

interface Props {
  onCreated: () => void;
  onClose: () => void;
}

const LIFETIMES = [30, 90, 365];

/** Asks what a new key is for and may do, and then shows its secret, once. */
export function CreateToken({ onCreated, onClose }: Props) {
  const { t } = useTexts(['settings', 'common']);
  const modules = useModules();
  const [create] = useMutation(CREATE_API_TOKEN);
  const [secret, setSecret] = useState<string | null>(null);
  const form = useForm({
    initialValues: { name: '', scopes: 'read' as 'read' | 'write' | 'chosen', chosen: [] as string[], expiresAt: '90' },
  });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async ({ name, expiresAt, ...scopes }) => {
    const days = Number(expiresAt);
    const input = {
      name: name.trim(),
      scopes: scopesOf(scopes),
      expiresAt: days ? new Date(Date.now() + days * 86_400_000).toISOString() : null,
    };
    await submit(async () => {
      const answer = (await create({ variables: { input } })).data?.createApiToken;
      if (answer?.secret) {
        setSecret(answer.secret);
        onCreated();
      }
      return answer?.errors;
    });
  });

  if (secret) {
    return (
      <ShownSecret
        title={form.values.name}
        note={t('tokens.shownOnce')}
        secret={secret}
        act={t('tokens.done')}
        onClose={onClose}
      />
    );
  }
  const toggle = (scope: string) => (event: { currentTarget: HTMLInputElement }) =>
    form.setFieldValue('chosen', (all) =>
      event.currentTarget.checked ? [...all, scope] : all.filter((one) => one !== scope),
    );
  return (
    <FormDialog
      title={t('tokens.create')}
      size={460}
      onSubmit={onSubmit}
      fault={fault}
      act={t('tokens.create')}
      busy={busy}
      disabled={scopesOf(form.values).length === 0}
      onClose={onClose}
    >
      <TextInput
        label={t('tokens.name')}
        placeholder={t('tokens.namePlaceholder')}
        required
        maxLength={100}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Radio.Group label={t('tokens.scopes')} {...form.getInputProps('scopes')}>
        <Stack gap={8} mt={6}>
          <Radio value="read" label={t('tokens.readAll')} size="xs" />
          <Radio value="write" label={t('tokens.writeAll')} size="xs" />
          <Radio value="chosen" label={t('tokens.chosen')} size="xs" />
        </Stack>
      </Radio.Group>
      {form.values.scopes === 'chosen' && (
        <Table verticalSpacing={6}>
          <Table.Tbody>
            {modules.map(({ name, label }) => (
              <Table.Tr key={name}>
                <Table.Td>{label}</Table.Td>
                {(['read', 'write'] as const).map((verb) => (
                  <Table.Td key={verb}>
                    <Checkbox
                      label={t(`tokens.${verb}`)}
                      aria-label={`${label}: ${t(`tokens.${verb}`)}`}
                      checked={form.values.chosen.includes(`${verb}:${name}`)}
                      onChange={toggle(`${verb}:${name}`)}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Select
        label={t('tokens.expires')}
        allowDeselect={false}
        data={[
          ...LIFETIMES.map((count) => ({ value: String(count), label: t('tokens.days', { count }) })),
          { value: '0', label: t('tokens.never') },
        ]}
        {...form.getInputProps('expiresAt')}
      />
    </FormDialog>
  );
}
