import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '#client/texts/use-texts.ts';
import { Notice } from '#client/ui/notice.tsx';

/** The same for what does not exist and for what the reader may not see. */
export function NotFound() {
  const { t } = useTexts('shell');
  return (
    <Notice title={t('notFound.title')} text={t('notFound.text')}>
      <Button component={Link} to="/" variant="default">
        {t('notFound.home')}
      </Button>
    </Notice>
  );
}
