import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './pick-box.module.css';
import { nameOf, PickField } from './pick-field.tsx';
import { pickBox } from './pick-one.tsx';
import type { Begun, Choice, PickOneProps } from './picker.ts';

pickBox.come(PickBox);

/** The field of a picker with its list; goes on where somebody had `begun` before it came. */
function PickBox(props: PickOneProps<Choice> & { begun?: Begun }) {
  const { value, onChange, choices, heading, nothing, onSearch, mark, note, autoFocus, listWidth, begun } = props;
  const { t } = useTexts('pickers');
  const [typing, setTyping] = useState(begun === 'typing');
  const box = useCombobox({
    defaultOpened: autoFocus || begun === 'opened' || begun === 'typing',
    onDropdownClose: () => box.resetSelectedOption(),
  });
  const first = choices[0]?.value;
  const { selectFirstOption } = box;
  // What is found comes after it was asked for: ↵ takes the first of it without another key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another first choice is what it is for
  useEffect(() => {
    if (typing) selectFirstOption();
  }, [typing, first]);
  const stop = () => {
    setTyping(false);
    onSearch('');
    box.closeDropdown();
  };
  const pick = (chosen: string) => {
    const choice = choices.find((candidate) => candidate.value === chosen);
    stop();
    if (choice) onChange(choice);
  };

  return (
    <Combobox
      store={box}
      onOptionSubmit={pick}
      shadow="float"
      radius="md"
      offset={4}
      size="xs"
      width={listWidth ?? 'target'}
      position={listWidth ? 'bottom-end' : 'bottom'}
      resetSelectionOnOptionHover
    >
      <Combobox.Target withExpandedAttribute>
        <PickField
          picker={{ ...props, autoFocus: autoFocus || begun !== undefined }}
          typing={typing}
          onClear={() => {
            stop();
            onChange(null);
          }}
          onChange={({ currentTarget }) => {
            setTyping(true);
            onSearch(currentTarget.value);
            box.openDropdown();
            box.selectFirstOption();
          }}
          onClick={() => box.openDropdown()}
          onFocus={({ currentTarget }) => {
            if (!typing) currentTarget.select();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && box.dropdownOpened) event.stopPropagation();
          }}
          onBlur={stop}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={styles.dropdown}>
        {heading && choices.length > 0 && <div className={styles.heading}>{heading}</div>}
        <Combobox.Options mah={264} className={styles.options} aria-label={nameOf(props) || t('type')}>
          {choices.map((choice) => (
            <Combobox.Option
              key={choice.value}
              value={choice.value}
              active={choice.value === value?.value}
              className={styles.option}
            >
              {mark?.(choice)}
              <span className={styles.name}>{choice.label}</span>
              {note && <span className={styles.note}>{note(choice)}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
        {choices.length === 0 && <Combobox.Empty role="status">{nothing}</Combobox.Empty>}
      </Combobox.Dropdown>
    </Combobox>
  );
}
