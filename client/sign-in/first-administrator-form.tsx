import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { faultsOf } from '#client/form/faults-of.ts';
import { graphql } from '#client/generated/gql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure } from '#client/ui/tell.ts';
import { Fault } from './fault.tsx';

const CREATE_FIRST_ADMINISTRATOR = graphql(/* GraphQL */ `
  mutation CreateFirstAdministrator($input: CreateFirstAdministratorInput!) {
    createFirstAdministrator(input: $input) {
      viewer {
        user {
          id
        }
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

/** Makes the first administrator of an empty system, and signs in. */
export default function FirstAdministratorForm({ onEntered }: { onEntered: () => Promise<void> }) {
  const { t } = useTexts('signIn');
  const [create, { loading }] = useMutation(CREATE_FIRST_ADMINISTRATOR);
  const [fault, setFault] = useState<string | null>(null);
  const form = useForm({ initialValues: { company: '', name: '', email: '', password: '' } });
  const submit = form.onSubmit(async (input) => {
    setFault(null);
    try {
      const { data } = await create({ variables: { input } });
      const errors = data?.createFirstAdministrator.errors ?? [];
      if (!errors.length) return await onEntered();
      const { byField, general } = faultsOf(errors, Object.keys(input));
      form.setErrors(byField);
      setFault(general);
    } catch {
      setFault(connectionFailure());
    }
  });
  return (
    <form onSubmit={submit}>
      <Fault text={fault} />
      <TextInput label={t('first.company')} required autoFocus {...form.getInputProps('company')} />
      <TextInput label={t('first.name')} required autoComplete="name" {...form.getInputProps('name')} />
      <TextInput label={t('email')} type="email" required autoComplete="username" {...form.getInputProps('email')} />
      <PasswordInput
        label={t('password')}
        description={t('passwordRule')}
        required
        minLength={12}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
      <Button type="submit" loading={loading} mt={4} h={34}>
        {t('first.create')}
      </Button>
    </form>
  );
}
