import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Module } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Notice } from '#client/ui/notice.tsx';

/** A record that was open has been deleted, or is no longer the reader's to see: nothing of it is shown any more. */
export function GoneRecord({ module }: { module: Module | undefined }) {
  const { t } = useTexts('record');
  return (
    <Notice title={t('gone.title')} text={t('gone.text')} role="alert">
      {module && (
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/$module" params={{ module: module.name }} {...props} />}
        >
          {t('gone.back', { module: module.label })}
        </Button>
      )}
    </Notice>
  );
}

/** A record that could not be read. */
export function FailedRecord({ onRetry }: { onRetry: () => void }) {
  const { t } = useTexts(['record', 'common']);
  return (
    <Notice title={t('failed.title')} text={t('failed.text')} role="alert">
      <Button variant="default" onClick={onRetry}>
        {t('common:retry')}
      </Button>
    </Notice>
  );
}
