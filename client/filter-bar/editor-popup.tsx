import type { ConditionInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupDialog } from '#client/ui/popup-dialog.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { GroupEditor } from './group-editor.tsx';

interface Props {
  popup: Popup;
  module: string;
  condition: ConditionInput;
  onChange: (condition: ConditionInput) => void;
}

/** The editor of one chip: of a comparison, or of a group of them. */
export default function EditorPopup({ popup, module, condition, onChange }: Props) {
  const { t } = useTexts('conditions');
  const Editor = condition.all || condition.any ? GroupEditor : ConditionEditor;
  return (
    <PopupDialog popup={popup} label={t('editCondition')} padding={10}>
      <Editor module={module} condition={condition} onChange={onChange} />
    </PopupDialog>
  );
}
