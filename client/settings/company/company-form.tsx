import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Group, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { FRAME } from '#client/shell/frame.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Part } from '../part.tsx';
import { useSubmit } from '../use-submit.ts';
import { countries, currencies, months, timeZones, weekdays } from './choices.ts';
import { UPDATE_COMPANY } from './company.documents.ts';
import styles from './company-page.module.css';
import type { CompanyDraft } from './unset-company.ts';

interface Props {
  company: CompanyDraft;
  onSaved: () => void;
}

/** The company's settings as a form. */
export function CompanyForm({ company, onSaved }: Props) {
  const { t } = useTexts(['company', 'common']);
  const client = useApolloClient();
  const [update] = useMutation(UPDATE_COMPANY);
  const form = useForm({ initialValues: valuesOf(company) });
  // Several hundred names: made once.
  const [choices] = useState(() => ({
    countries: countries(),
    currencies: currencies(),
    months: months(),
    weekdays: weekdays(),
    zones: timeZones(company.timeZone),
  }));
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async ({ fiscalYearStart, ...values }) => {
    const input = { ...values, fiscalYearStart: Number(fiscalYearStart), version: company.version };
    if (!(await submit(async () => (await update({ variables: { input } })).data?.updateCompany.errors))) return;
    await client.query({ query: FRAME, fetchPolicy: 'network-only' });
    tell(t('saved'));
    onSaved();
  });
  const picked = { searchable: true, allowDeselect: false } as const;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Part title={t('identity')}>
        <Stack gap="md" className={styles.form}>
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            required
            maxLength={100}
            {...form.getInputProps('name')}
          />
          <TextInput label={t('businessId')} maxLength={20} {...form.getInputProps('businessId')} />
          <TextInput label={t('street')} maxLength={200} {...form.getInputProps('street')} />
          <div className={styles.town}>
            <TextInput label={t('postalCode')} maxLength={20} {...form.getInputProps('postalCode')} />
            <TextInput label={t('city')} maxLength={100} {...form.getInputProps('city')} />
          </div>
          <Select label={t('country')} data={choices.countries} {...picked} {...form.getInputProps('country')} />
        </Stack>
      </Part>
      <Part title={t('calendar')} intro={t('calendarIntro')}>
        <Stack gap="md" className={styles.form}>
          <Select
            label={t('language')}
            description={t('languageHint')}
            allowDeselect={false}
            data={(['fi', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
            {...form.getInputProps('language')}
          />
          <Select
            label={t('timeZone')}
            data={choices.zones}
            limit={100}
            {...picked}
            {...form.getInputProps('timeZone')}
          />
          <div className={styles.pair}>
            <Select
              label={t('weekStart')}
              allowDeselect={false}
              data={choices.weekdays}
              {...form.getInputProps('weekStart')}
            />
            <Select
              label={t('fiscalYearStart')}
              allowDeselect={false}
              data={choices.months}
              {...form.getInputProps('fiscalYearStart')}
            />
          </div>
        </Stack>
      </Part>
      <Part title={t('money')} intro={t('moneyIntro')}>
        <Stack gap="md" className={styles.form}>
          <Select
            label={t('currency')}
            description={t('currencyHint')}
            data={choices.currencies}
            {...picked}
            {...form.getInputProps('currency')}
          />
          <MultiSelect
            label={t('currencies')}
            searchable
            maxValues={30}
            data={choices.currencies.filter(({ value }) => value !== form.values.currency)}
            {...form.getInputProps('currencies')}
          />
        </Stack>
      </Part>
      <Group mt="lg" gap="md">
        <Button type="submit" loading={busy}>
          {t('common:save')}
        </Button>
        <Fault text={fault} />
      </Group>
    </form>
  );
}

function valuesOf({ version: _, __typename, currencies, currency, ...company }: CompanyDraft) {
  return {
    ...company,
    businessId: company.businessId ?? '',
    street: company.street ?? '',
    postalCode: company.postalCode ?? '',
    city: company.city ?? '',
    fiscalYearStart: String(company.fiscalYearStart),
    currency,
    currencies: currencies.filter((code) => code !== currency),
  };
}
