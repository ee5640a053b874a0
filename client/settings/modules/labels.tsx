import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTexts } from '#client/texts/use-texts.ts';

interface Props<Values extends { fi: string; en: string }> {
  form: UseFormReturnType<Values>;
  /** What an empty English name means. */
  enHint?: string;
}

/** Inputs of a name in every language of the product. */
export function Labels<Values extends { fi: string; en: string }>({ form, enHint }: Props<Values>) {
  const { t } = useTexts('modules');
  return (
    <>
      <TextInput label={t('nameFi')} required maxLength={100} data-autofocus {...form.getInputProps('fi')} />
      <TextInput label={t('nameEn')} maxLength={100} placeholder={enHint} {...form.getInputProps('en')} />
    </>
  );
}
