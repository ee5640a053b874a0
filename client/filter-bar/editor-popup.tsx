import type { ConditionInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupDialog } from '#client/ui/popup-dialog.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';
import { PartEditor } from './part-editor.tsx';

interface Props {
  popup: Popup;
  module: string;
  condition: ConditionInput;
  onChange: (condition: ConditionInput) => void;
}

/** The editor of one chip: of a comparison, or of a group of them. */
export default function EditorPopup({ popup, module, condition, onChange }: Props) {
  const { t } = useTexts('conditions');
  return (
    <PopupDialog popup={popup} label={t('editCondition')} padding={10}>
      <PartEditor module={module} condition={condition} onChange={onChange} />
    </PopupDialog>
  );
}
