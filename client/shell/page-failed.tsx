import { Button } from '@mantine/core';
import { useTexts } from '#client/texts/use-texts.ts';
import { Notice } from '#client/ui/notice.tsx';

/** A page that could not be drawn: what happened, what is safe, what to do. */
export function PageFailed({ reset }: { reset: () => void }) {
  const { t } = useTexts('shell');
  return (
    <Notice title={t('failed.title')} text={t('failed.text')} role="alert">
      <Button variant="default" onClick={reset}>
        {t('failed.retry')}
      </Button>
    </Notice>
  );
}
