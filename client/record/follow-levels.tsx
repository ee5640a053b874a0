import { Menu } from '@mantine/core';
import { Check } from 'lucide-react';
import type { FollowLevel } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupMenu } from '#client/ui/popup-menu.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';

interface Props {
  popup: Popup;
  now: FollowLevel | null | undefined;
  onChoose: (level: FollowLevel | null) => void;
}

const LEVELS: { level: FollowLevel | null; text: 'all' | 'mentions' | 'mute' | 'stop' }[] = [
  { level: 'ALL', text: 'all' },
  { level: 'MENTIONS', text: 'mentions' },
  { level: 'MUTED', text: 'mute' },
  { level: null, text: 'stop' },
];

/** The choice of how closely a record is followed. */
export default function FollowLevels({ popup, now, onChoose }: Props) {
  const { t } = useTexts('record');
  return (
    <PopupMenu popup={popup} width={250} position="bottom-end">
      {LEVELS.map(({ level, text }) => (
        <Menu.Item
          key={text}
          leftSection={now === level ? <Check size={14} /> : <span style={{ width: 14 }} />}
          onClick={() => onChoose(level)}
        >
          {t(`follow.${text}`)}
        </Menu.Item>
      ))}
    </PopupMenu>
  );
}
