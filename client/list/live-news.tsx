import { VisuallyHidden } from '@mantine/core';
import { useTexts } from '#client/texts/use-texts.ts';
import type { Row } from './list.documents.ts';
import { cellAt } from './model/compare-rows.ts';
import type { Flashes } from './use-list-rows.ts';

interface Props {
  flashes: Flashes;
  rows: readonly Row[];
  titleField: string;
}

/** Tells by voice who changed what, as the glow tells it by sight. */
export function LiveNews({ flashes, rows, titleField }: Props) {
  const { t } = useTexts(['list', 'common']);
  const [id, who] = [...flashes].at(-1) ?? [];
  const row = rows.find((candidate) => candidate.id === id);
  const title = row && String(cellAt(row, titleField)?.value ?? '');
  return (
    <VisuallyHidden aria-live="polite">
      {title && t('changedBy', { who: who?.name ?? t('common:somebody'), title })}
    </VisuallyHidden>
  );
}
