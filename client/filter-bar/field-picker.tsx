import { Button, Divider } from '@mantine/core';
import { ListTree } from 'lucide-react';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupDialog } from '#client/ui/popup-dialog.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';
import { FieldTree } from './field-tree.tsx';
import { freshCondition } from './operators.ts';

interface Props {
  popup: Popup;
  module: string;
  onStart: (condition: ConditionInput) => void;
}

/** What a new condition is about: a field, or a group of conditions. */
export default function FieldPicker({ popup, module, onStart }: Props) {
  const { t } = useTexts('conditions');
  return (
    <PopupDialog popup={popup} label={t('chooseField')}>
      <FieldTree module={module} onPick={({ path, field }) => onStart(freshCondition(path, field.type))} />
      <Divider />
      <Button
        variant="subtle"
        color="gray"
        fullWidth
        justify="flex-start"
        leftSection={<ListTree size={15} strokeWidth={1.75} />}
        onClick={() => onStart({ any: [] })}
      >
        {t('addGroup')}
      </Button>
    </PopupDialog>
  );
}
