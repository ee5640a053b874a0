import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { useCompany, useModule } from '#client/catalog/catalog.ts';
import { today } from '#client/pickers/read-day.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import { connectionFailure, tell } from '#client/ui/tell.ts';
import { type Draft, rowInputs } from './draft-rows.ts';
import { placed, type RowsFaults } from './row-faults.ts';
import { RATES_OF_VAT, type SavedDocument } from './rows.documents.ts';
import styles from './rows.module.css';
import { RowsEditor } from './rows-editor.tsx';
import { vatChoices } from './vat-choices.ts';

/** What the rows of a document are written as: of either kind. */
export interface RowsInput {
  id: string;
  version: number;
  pricesIncludeVat: boolean;
  headerDiscount: string | null;
  headerCharge: string | null;
  rows: ReturnType<typeof rowInputs>;
}

interface Props {
  record: RecordFacts;
  document: SavedDocument | null | undefined;
  failed: boolean;
  onRetry: () => void;
  onSave: (input: RowsInput) => Promise<{ code: string; path: string[]; message: string }[]>;
}

/** The rows of a document on its page, once they and the rates of VAT have come. */
export function DocumentRows({ record, document, failed, onRetry, onSave }: Props) {
  const { t } = useTexts(['rows', 'common']);
  const { timeZone } = useCompany();
  const { data, error } = useQuery(RATES_OF_VAT);
  const costed = useModule(record.module ?? '')?.fields.some(({ name }) => name === 'cost') ?? false;
  if (failed || error) {
    return (
      <div className={styles.failed} role="alert">
        <p>{t('failed')}</p>
        <Button variant="default" onClick={onRetry}>
          {t('common:retry')}
        </Button>
      </div>
    );
  }
  if (!document || !data) {
    return (
      <Late>
        <div className={styles.failed} aria-busy="true">
          {['100%', '100%', '60%'].map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they stay in their order
            <Skeleton key={index} height={28} width={width} />
          ))}
        </div>
      </Late>
    );
  }
  const choices = vatChoices(data.vatRates ?? [], today(timeZone), (category) => t(`reasons.${category as 'AE'}`));
  const save = async (draft: Draft, version: number): Promise<RowsFaults | null> => {
    try {
      const errors = await onSave({
        id: document.id,
        version,
        pricesIncludeVat: draft.pricesIncludeVat,
        headerDiscount: draft.headerDiscount || null,
        headerCharge: draft.headerCharge || null,
        rows: rowInputs(draft.rows, !costed),
      });
      if (errors.length) return placed(errors, draft.rows, t('stale'));
      tell(t('saved'));
      return null;
    } catch {
      return { rows: new Map(), header: {}, general: connectionFailure() };
    }
  };
  return (
    <RowsEditor
      key={document.id}
      document={document}
      choices={choices}
      readOnly={!record.access?.mayEdit || document.net == null}
      costed={costed}
      onSave={save}
    />
  );
}
