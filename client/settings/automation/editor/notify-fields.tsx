import type { NotifyActionInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { ReceiversInput } from './receivers-input.tsx';
import { TemplateInput } from './template-input.tsx';

interface Props {
  module: string;
  notify: NotifyActionInput;
  onChange: (notify: NotifyActionInput) => void;
}

/** Whom a rule tells what in their notifications. */
export function NotifyFields({ module, notify, onChange }: Props) {
  const { t } = useTexts('automation');
  return (
    <>
      <ReceiversInput
        to={(notify.to ?? []).map(String)}
        owner={notify.owner ?? false}
        onChange={(receivers) => onChange({ ...notify, ...receivers })}
      />
      <TemplateInput
        module={module}
        label={t('text')}
        maxLength={1000}
        long
        value={notify.text}
        onChange={(text) => onChange({ ...notify, text })}
      />
    </>
  );
}
