import { Popover } from '@mantine/core';
import { LentTarget } from '#client/ui/lent-target.tsx';
import { Calendar } from './calendar.tsx';
import type { Day } from './read-day.ts';

interface Props {
  input: HTMLElement;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  value: Day | null;
  onPick: (day: Day) => void;
}

/** The calendar below a date's input. */
export default function DayPopup({ input, opened, onOpened, value, onPick }: Props) {
  return (
    <Popover
      withRoles={false}
      opened={opened}
      onChange={onOpened}
      position="bottom-start"
      trapFocus
      returnFocus={false}
      offset={4}
    >
      <Popover.Target>
        <LentTarget element={input} />
      </Popover.Target>
      <Popover.Dropdown p={8} data-within-field>
        <Calendar value={value} onPick={onPick} onClose={() => onOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
