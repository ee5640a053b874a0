// The lists of its pickers come with it.
import '#client/pickers/pick-box.tsx';
import { Button, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Module } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { showToast } from '#client/ui/show-toast.ts';
import { CreateForm } from './create-form.tsx';
import type { Drafts } from './draft.ts';
import dialog from './form-dialog.module.css';
import type { Created } from './use-create-record.ts';

interface Props {
  module: Module;
  /** Values that are there from the start, such as the record it is made from. */
  filled?: Drafts;
  /** In place of telling that it was made, with a link to it. */
  onCreated?: (created: Created) => void;
  onClose: () => void;
}

const NOTHING: Drafts = {};

/** Makes a record in a dialog over the page; what is written is kept when it is closed. */
export default function CreateRecordDialog({ module, filled = NOTHING, onCreated, onClose }: Props) {
  const { t } = useTexts('form');
  const navigate = useNavigate();
  const open = (id: string) => navigate({ to: '/$module/$id', params: { module: module.name, id } });
  const tellCreated = ({ id, title }: Created) =>
    void showToast({
      withBorder: true,
      message: (
        <span className={dialog.created}>
          {t('created', { title })}
          <Button variant="subtle" size="compact-xs" onClick={() => open(id)}>
            {t('open')}
          </Button>
        </span>
      ),
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('new', { singular: module.singular })}
      size={640}
      classNames={{ header: dialog.header, title: dialog.title, body: dialog.body }}
    >
      <CreateForm
        module={module}
        filled={filled}
        onCancel={onClose}
        onCreated={(created) => {
          onClose();
          if (onCreated) onCreated(created);
          else tellCreated(created);
        }}
      />
    </Modal>
  );
}
