import { ActionIcon, CopyButton as Copying } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useTexts } from '#client/texts/use-texts.ts';
import { Hint } from '#client/ui/hint.tsx';

/** Copies a value, and says that it has. */
export function CopyButton({ value }: { value: string }) {
  const { t } = useTexts('common');
  return (
    <Copying value={value} timeout={1500}>
      {({ copied, copy }) => (
        <Hint label={t(copied ? 'copied' : 'copy')}>
          <ActionIcon onClick={copy} aria-label={t(copied ? 'copied' : 'copy')}>
            {copied ? <Check size={14} /> : <Copy size={14} />}
          </ActionIcon>
        </Hint>
      )}
    </Copying>
  );
}
