import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { wholeText } from '#client/cells/cell-text.ts';
import type { CampaignLoadPreviewInput, CampaignLoadPreviewQuery } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import { LOAD_PREVIEW } from './campaigns.documents.ts';
import styles from './campaigns.module.css';

export type Counts = NonNullable<CampaignLoadPreviewQuery['campaignLoadPreview']>;

/** What filling a campaign would come to; null until that is known. */
export function usePreview(input: CampaignLoadPreviewInput | null) {
  const { data, error } = useQuery(LOAD_PREVIEW, {
    variables: { input: input! },
    skip: !input,
    fetchPolicy: 'network-only',
  });
  return { counts: (input && data?.campaignLoadPreview) || null, failed: Boolean(error) };
}

interface Props {
  counts: Counts | null;
  failed: boolean;
  /** What those are called who are found. */
  found: string;
}

/** How many come, go and are left out, and why; before anything is done. */
export function Preview({ counts, failed, found }: Props) {
  const { t } = useTexts('campaigns');
  const line = (label: string, count: number, strong = false) =>
    (count > 0 || strong) && (
      <>
        <dt data-strong={strong || undefined}>{label}</dt>
        <dd data-strong={strong || undefined}>{wholeText(String(count))}</dd>
      </>
    );
  return (
    <section className={styles.preview} aria-label={t('preview')} aria-busy={!counts && !failed}>
      <h3>{t('preview')}</h3>
      {failed && (
        <p role="alert" className={styles.alert}>
          {t('failed')}
        </p>
      )}
      {!counts && !failed && (
        <Late>
          {[190, 150, 170].map((width) => (
            <Skeleton key={width} height={12} width={width} my={8} />
          ))}
        </Late>
      )}
      {counts && !failed && (
        <dl className={styles.counts} aria-live="polite">
          {line(found, counts.found, true)}
          {line(t('added'), counts.added, true)}
          {line(t('removed'), counts.removed)}
          {line(t('already'), counts.already)}
          {line(t('withoutAddress'), counts.withoutAddress)}
          {line(t('unsubscribed'), counts.unsubscribed)}
        </dl>
      )}
    </section>
  );
}
