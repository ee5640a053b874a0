import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { Page, Waiting } from '../part.tsx';
import { ChangesPart } from './changes-part.tsx';
import { COMPANY } from './company.documents.ts';
import { CompanyForm } from './company-form.tsx';
import styles from './company-page.module.css';
import { UNSET_COMPANY } from './unset-company.ts';

const LogoPart = lazy(() => import('./logo/logo-part.tsx'));
const RatesPart = lazy(() => import('./rates/rates-part.tsx'));
const VatPart = lazy(() => import('./vat/vat-part.tsx'));

/** What holds for the whole company: its name and address, its calendar, its money. */
export default function CompanyPage() {
  const { t } = useTexts(['company', 'settings']);
  const { data, error, refetch } = useQuery(COMPANY, { fetchPolicy: 'network-only' });
  const company = data?.company;
  const waiting = !company && (!data || Boolean(error));
  return (
    <Page title={t('settings:company.title')} intro={t('intro')}>
      {waiting && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {!waiting && (
        <CompanyForm key={company?.version} company={company ?? UNSET_COMPANY} onSaved={() => void refetch()} />
      )}
      {company && (
        <div className={styles.more}>
          <Suspense>
            <LogoPart url={company.logo?.url} onChanged={() => void refetch()} />
            <RatesPart own={company.currency} inUse={company.currencies.filter((code) => code !== company.currency)} />
            <VatPart />
          </Suspense>
          <ChangesPart changes={company.changes ?? []} />
        </div>
      )}
    </Page>
  );
}
