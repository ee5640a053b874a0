import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '#client/texts/use-texts.ts';

/** The same for what does not exist and for what the reader may not see. */
export function NotFound() {
  const { t } = useTexts('shell');
  return (
    <Stack align="center" justify="center" gap="sm" mih={320} p="xl" ta="center">
      <Title order={1}>{t('notFound.title')}</Title>
      <Text c="dimmed" maw={420}>
        {t('notFound.text')}
      </Text>
      <Button component={Link} to="/" variant="default" mt="sm">
        {t('notFound.home')}
      </Button>
    </Stack>
  );
}
