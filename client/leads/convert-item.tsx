import { Menu } from '@mantine/core';
import { ArrowRightLeft } from 'lucide-react';
import type { QuickActProps } from '#client/record/quick-acts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { useConvertible } from './use-convertible.ts';

/** Begins to convert a lead, from a menu. */
export default function ConvertItem({ id, onStart }: QuickActProps) {
  const { t } = useTexts('leads');
  const title = useConvertible(id);
  if (title === null) return null;
  return (
    <Menu.Item leftSection={<ArrowRightLeft size={14} />} onClick={() => onStart(title)}>
      {t('convert')}
    </Menu.Item>
  );
}
