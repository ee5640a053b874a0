import { useQuery } from '@apollo/client/react';
import { useTexts } from '#client/texts/use-texts.ts';
import { Page, Waiting } from '../part.tsx';
import { SETTINGS_CONVERSION } from './conversion.documents.ts';
import { ConversionForm } from './conversion-form.tsx';

/** How leads are converted. */
export default function ConversionPage() {
  const { t } = useTexts(['conversion', 'settings']);
  const { data, error, refetch } = useQuery(SETTINGS_CONVERSION, { fetchPolicy: 'network-only' });
  return (
    <Page title={t('settings:conversion.title')} intro={t('intro')}>
      {!data?.conversionRules && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {data?.conversionRules && <ConversionForm rules={data.conversionRules} />}
    </Page>
  );
}
