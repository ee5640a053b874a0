import { useState } from 'react';
import type { Option } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { HueDot } from '#client/ui/chip.tsx';
import { PickOne } from './pick-one.tsx';
import type { PickerProps, PickOneProps } from './picker.ts';

/** One value of a picklist. */
export type OptionChoice = Pick<Option, 'value' | 'label' | 'hue'>;

/** A value to pick from: one that is retired is not offered. */
type Offered = OptionChoice & Partial<Pick<Option, 'active'>>;

interface Props extends PickerProps<OptionChoice>, Pick<PickOneProps<OptionChoice>, 'mark'> {
  options: readonly Offered[];
}

/** Picks one value of a picklist, on its hue unless another mark is given. */
export function OptionPicker({ options, mark = ({ hue }) => <HueDot hue={hue} />, ...rest }: Props) {
  const { t } = useTexts('pickers');
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const offered = options.filter(({ active }) => active !== false);
  const choices = wanted ? offered.filter(({ label }) => label.toLocaleLowerCase().includes(wanted)) : offered;
  return (
    <PickOne
      placeholder={t('choose')}
      {...rest}
      choices={choices}
      nothing={t('none')}
      search={search}
      onSearch={setSearch}
      mark={mark}
    />
  );
}
