import { Button } from '@mantine/core';
import { ArrowRightLeft } from 'lucide-react';
import type { QuickActProps } from '#client/record/quick-acts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { useConvertible } from './use-convertible.ts';

/** Begins to convert a lead, from a bar of acts. */
export default function ConvertButton({ id, className, onStart }: QuickActProps) {
  const { t } = useTexts('leads');
  const title = useConvertible(id);
  if (title === null) return null;
  return (
    <Button
      className={className}
      variant="subtle"
      leftSection={<ArrowRightLeft size={15} strokeWidth={1.75} />}
      onClick={() => onStart(title)}
    >
      {t('convert')}
    </Button>
  );
}
