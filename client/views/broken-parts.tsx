import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import type { ListedFilterFragment } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './broken-parts.module.css';
import type { ViewActs } from './use-view-acts.ts';

interface Props {
  filter: ListedFilterFragment;
  acts: ViewActs;
}

/** What of a view cannot be shown, since its fields or values are gone or hidden; takes it out for good when asked to. */
export default function BrokenParts({ filter, acts }: Props) {
  const { t } = useTexts('brokenParts');
  const [asking, setAsking] = useState(false);
  const { name, problems, mayEdit } = filter;
  // A board without its columns cannot go without them.
  const mayDrop = mayEdit && !problems.some(({ kind }) => kind === 'BOARD');
  return (
    <div className={styles.notice} role="status">
      <ul>
        {problems.map(({ kind, message }) => (
          <li key={kind}>{message}</li>
        ))}
      </ul>
      {mayDrop && (
        <Button variant="default" size="compact-xs" onClick={() => setAsking(true)}>
          {t('drop')}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          title={t('dropTitle', { name })}
          act={t('drop')}
          danger
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await acts.dropProblems();
            setAsking(false);
          }}
        >
          {t(filter.visibility === 'PRIVATE' ? 'dropText' : 'dropSharedText')}
        </ConfirmDialog>
      )}
    </div>
  );
}
