import { Button, Divider } from '@mantine/core';
import { History, Link2, ListTree, type LucideIcon } from 'lucide-react';
import { useModules } from '#client/catalog/catalog.ts';
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

/** What a new condition is about: a field, a group of conditions, related records, a change. */
export default function FieldPicker({ popup, module, onStart }: Props) {
  const { t } = useTexts('conditions');
  const first = useModules().find(({ name }) => name === module)?.relatedLists[0];
  return (
    <PopupDialog popup={popup} label={t('chooseField')}>
      <FieldTree module={module} onPick={({ path, field }) => onStart(freshCondition(path, field.type))} />
      <Divider />
      <Start icon={ListTree} label={t('addGroup')} onStart={() => onStart({ any: [] })} />
      {first && (
        <Start
          icon={Link2}
          label={t('related.add')}
          onStart={() => onStart({ related: { relation: `${first.module}.${first.field}` } })}
        />
      )}
      <Start icon={History} label={t('changed.add')} onStart={() => onStart({ changed: { field: '' } })} />
    </PopupDialog>
  );
}

function Start({ icon: Icon, label, onStart }: { icon: LucideIcon; label: string; onStart: () => void }) {
  return (
    <Button
      variant="subtle"
      color="gray"
      fullWidth
      justify="flex-start"
      leftSection={<Icon size={15} strokeWidth={1.75} />}
      onClick={onStart}
    >
      {label}
    </Button>
  );
}
