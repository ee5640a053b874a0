import { ActionIcon, Button, Popover } from '@mantine/core';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { GroupEditor } from '#client/filter-bar/group-editor.tsx';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { hueNames, hueOf } from '#client/theme/tokens.ts';
import { HueDot } from '#client/ui/chip.tsx';
import { HuePicker } from '#client/ui/hue-picker.tsx';
import styles from './colour-settings.module.css';

/** A colour of cards, and what must hold for it. */
export interface ColourRow {
  hue: string;
  where: ConditionInput;
}

interface Props {
  module: string;
  rows: readonly ColourRow[];
  onChange: (rows: ColourRow[]) => void;
}

const MOST_COLOURS = 8;

/** Colours that cards have by their values; of several that fit, the first holds. */
export function ColourSettings({ module, rows, onChange }: Props) {
  const { t } = useTexts(['boardSettings', 'hues']);
  const put = (index: number, ...next: ColourRow[]) => onChange(rows.toSpliced(index, 1, ...next));
  const add = () => {
    const hue = hueNames.find((name) => name !== 'grey' && !rows.some((row) => row.hue === name)) ?? 'red';
    onChange([...rows, { hue, where: { all: [] } }]);
  };
  return (
    <fieldset className={styles.colours}>
      <legend>{t('colours')}</legend>
      <p>{t('coloursHint')}</p>
      {rows.map((row, index) => {
        const name = t(`hues:names.${hueOf(row.hue)}`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a colour's place is what it is known by
          <div key={index} className={styles.rule}>
            <HueButton hue={row.hue} onPick={(hue) => put(index, { ...row, hue })} />
            <div className={styles.where}>
              <GroupEditor module={module} condition={row.where} onChange={(where) => put(index, { ...row, where })} />
            </div>
            {index > 0 && (
              <ActionIcon
                aria-label={t('colourUp', { name })}
                onClick={() => onChange(rows.toSpliced(index, 1).toSpliced(index - 1, 0, row))}
              >
                <ArrowUp size={14} />
              </ActionIcon>
            )}
            <ActionIcon aria-label={t('colourRemove', { name })} onClick={() => put(index)}>
              <Trash2 size={14} />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Plus size={13} />}
        disabled={rows.length >= MOST_COLOURS}
        onClick={add}
      >
        {t('colourAdd')}
      </Button>
    </fieldset>
  );
}

function HueButton({ hue, onPick }: { hue: string; onPick: (hue: string) => void }) {
  const { t } = useTexts(['boardSettings', 'hues']);
  return (
    <Popover position="bottom-start" withinPortal={false} trapFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('colour', { name: t(`hues:names.${hueOf(hue)}`) })}>
          <HueDot hue={hue} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <HuePicker value={hue} onChange={onPick} />
      </Popover.Dropdown>
    </Popover>
  );
}
