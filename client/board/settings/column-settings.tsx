import { ActionIcon, NumberInput, Switch, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { PrincipalPicker } from '#client/pickers/principal-picker.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { HueDot } from '#client/ui/chip.tsx';
import { type ColumnRow, moveRow } from './column-rows.ts';
import styles from './column-settings.module.css';

interface Props {
  rows: readonly ColumnRow[];
  onChange: (rows: ColumnRow[]) => void;
  /** Of a field of people: who of them has a column can be chosen, groups too unless they are `only` people. */
  people?: 'only' | 'andGroups';
}

/** Order, titles, limits and folding of a board's columns. */
export function ColumnSettings({ rows, onChange, people }: Props) {
  const { t } = useTexts('boardSettings');
  const set = (index: number, change: Partial<ColumnRow>) => onChange(rows.with(index, { ...rows[index]!, ...change }));
  return (
    <fieldset className={styles.columns}>
      <legend>{t('columns')}</legend>
      <p>{t('columnsHint')}</p>
      <ol>
        {rows.map(({ value, label, hue, title, limit, hidden }, index) => (
          <li key={value}>
            <HueDot hue={hue} />
            <TextInput
              className={styles.title}
              aria-label={t('ownTitle', { label })}
              placeholder={label}
              value={title}
              maxLength={60}
              onChange={({ currentTarget }) => set(index, { title: currentTarget.value })}
            />
            <NumberInput
              className={styles.limit}
              aria-label={t('limit', { label })}
              placeholder={t('limitShort')}
              size="xs"
              min={1}
              allowDecimal={false}
              hideControls
              value={limit ?? ''}
              onChange={(next) => set(index, { limit: typeof next === 'number' ? next : null })}
            />
            <Switch
              label={t('hidden')}
              aria-label={t('hide', { label })}
              checked={hidden}
              onChange={({ currentTarget }) => set(index, { hidden: currentTarget.checked })}
            />
            <span className={styles.order}>
              <ActionIcon
                size={24}
                aria-label={t('up', { label })}
                disabled={index === 0}
                onClick={() => onChange(moveRow(rows, index, -1))}
              >
                <ArrowUp size={14} />
              </ActionIcon>
              <ActionIcon
                size={24}
                aria-label={t('down', { label })}
                disabled={index === rows.length - 1}
                onClick={() => onChange(moveRow(rows, index, 1))}
              >
                <ArrowDown size={14} />
              </ActionIcon>
              {people && (
                <ActionIcon
                  size={24}
                  aria-label={t('removeColumn', { label })}
                  onClick={() => onChange(rows.toSpliced(index, 1))}
                >
                  <X size={14} />
                </ActionIcon>
              )}
            </span>
          </li>
        ))}
      </ol>
      {people && (
        <div className={styles.add}>
          <PrincipalPicker
            key={rows.length}
            ariaLabel={t('addPerson')}
            placeholder={t('addPerson')}
            peopleOnly={people === 'only'}
            value={null}
            onChange={(one) => {
              if (!one || rows.some(({ value }) => value === one.value)) return;
              onChange([...rows, { ...one, hue: null, title: '', limit: null, hidden: false }]);
            }}
          />
        </div>
      )}
    </fieldset>
  );
}
