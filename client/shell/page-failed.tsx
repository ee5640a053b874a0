import { Button, Stack, Text, Title } from '@mantine/core';
import { useTexts } from '#client/texts/use-texts.ts';

/** A page that could not be drawn: what happened, what is safe, what to do. */
export function PageFailed({ reset }: { reset: () => void }) {
  const { t } = useTexts('shell');
  return (
    <Stack align="center" justify="center" gap="sm" mih={320} p="xl" ta="center" role="alert">
      <Title order={1}>{t('failed.title')}</Title>
      <Text c="dimmed" maw={420}>
        {t('failed.text')}
      </Text>
      <Button variant="default" mt="sm" onClick={reset}>
        {t('failed.retry')}
      </Button>
    </Stack>
  );
}
