import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '#client/generated/gql.ts';
import { FRAME } from '#client/shell/frame.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Page, Waiting } from '../part.tsx';
import { useSubmit } from '../use-submit.ts';
import styles from './company-page.module.css';

const COMPANY = graphql(/* GraphQL */ `
  query Company {
    company {
      name
    }
  }
`);

const UPDATE_COMPANY = graphql(/* GraphQL */ `
  mutation UpdateCompany($input: UpdateCompanyInput!) {
    updateCompany(input: $input) {
      company {
        name
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

/** What the company is called. */
export default function CompanyPage() {
  const { t } = useTexts('settings');
  const { data, error, refetch } = useQuery(COMPANY, { fetchPolicy: 'network-only' });
  return (
    <Page title={t('company.title')} intro={t('company.intro')}>
      {data ? (
        <CompanyForm name={data.company?.name ?? ''} />
      ) : (
        <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

function CompanyForm({ name }: { name: string }) {
  const { t } = useTexts(['settings', 'common']);
  const client = useApolloClient();
  const [update] = useMutation(UPDATE_COMPANY);
  const form = useForm({ initialValues: { name } });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async (input) => {
    if (!(await submit(async () => (await update({ variables: { input } })).data?.updateCompany.errors))) return;
    await client.query({ query: FRAME, fetchPolicy: 'network-only' });
    tell(t('saved'));
  });
  return (
    <form onSubmit={onSubmit} noValidate className={styles.form}>
      <Stack gap="md">
        <Fault text={fault} />
        <TextInput label={t('company.name')} required maxLength={100} {...form.getInputProps('name')} />
        <Button type="submit" loading={busy} className={styles.save}>
          {t('common:save')}
        </Button>
      </Stack>
    </form>
  );
}
