import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ListedFilterFragment } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { isWholeSharing, ShareChoice, sharingOf } from './share-choice.tsx';
import type { ViewActs } from './use-view-acts.ts';

interface Props {
  filter: ListedFilterFragment;
  acts: ViewActs;
}

/** Asks for the name of a view and who may use it; for a new one, or for the current one. */
export default function ViewDialog({ filter, acts }: Props) {
  const { t } = useTexts(['views', 'sharing', 'common']);
  const isNew = acts.asked === 'new';
  const mayShare = isNew || filter.mayManage;
  const [name, setName] = useState(isNew ? '' : filter.name);
  const [sharing, setSharing] = useState(() => sharingOf(isNew ? null : filter));
  const submit = () => {
    const as = { name: name.trim(), ...(mayShare && sharing) };
    return isNew ? acts.saveAs(as) : acts.rename(as);
  };
  return (
    <Modal opened onClose={() => acts.ask(null)} title={t(isNew ? 'newTitle' : 'renameTitle')} size={380} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('name')}
            required
            withAsterisk={false}
            maxLength={100}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {mayShare ? (
            <ShareChoice sharing={sharing} onChange={setSharing} />
          ) : (
            filter.owner && (
              <Text fz={12} c="dimmed">
                {t('sharing:ownersWord', { name: filter.owner.name })}
              </Text>
            )
          )}
          <DialogActs
            act={t('common:save')}
            onCancel={() => acts.ask(null)}
            disabled={!name.trim() || !isWholeSharing(sharing)}
          />
        </Stack>
      </form>
    </Modal>
  );
}
