import { Select } from '@mantine/core';
import { useModule, useModules } from '#client/catalog/catalog.ts';
import type { EmailActionInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { ReceiversInput } from './receivers-input.tsx';
import { TemplateInput } from './template-input.tsx';

interface Props {
  module: string;
  email: EmailActionInput;
  onChange: (email: EmailActionInput) => void;
}

/** To whom a rule writes what. */
export function EmailFields({ module, email, onChange }: Props) {
  const { t } = useTexts('automation');
  const addresses = useAddresses(module);
  return (
    <>
      <Select
        label={t('toField')}
        placeholder={t('noField')}
        clearable
        data={addresses}
        value={email.field ?? null}
        onChange={(field) => onChange({ ...email, field })}
      />
      <ReceiversInput
        to={(email.to ?? []).map(String)}
        owner={email.owner ?? false}
        onChange={(receivers) => onChange({ ...email, ...receivers })}
      />
      <TemplateInput
        module={module}
        label={t('subject')}
        maxLength={200}
        value={email.subject}
        onChange={(subject) => onChange({ ...email, subject })}
      />
      <TemplateInput
        module={module}
        label={t('text')}
        maxLength={10_000}
        long
        value={email.text}
        onChange={(text) => onChange({ ...email, text })}
      />
    </>
  );
}

/** Fields with addresses, of the record and of those that it refers to. */
function useAddresses(name: string) {
  const modules = useModules();
  const own = useModule(name)?.fields ?? [];
  return own.flatMap(({ name: field, label, type, relatedModule }) => {
    if (type === 'EMAIL') return [{ value: field, label }];
    const related = modules.find((one) => one.name === relatedModule)?.fields ?? [];
    return related
      .filter((one) => one.type === 'EMAIL')
      .map((one) => ({ value: `${field}.${one.name}`, label: `${label}: ${one.label}` }));
  });
}
