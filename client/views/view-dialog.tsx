import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FilterVisibility, ListedFilterFragment } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import type { ViewActs } from './use-view-acts.ts';

interface Props {
  filter: ListedFilterFragment;
  acts: ViewActs;
}

/** Asks for the name of a view and who may use it; for a new one, or for the current one. */
export default function ViewDialog({ filter, acts }: Props) {
  const { t } = useTexts(['views', 'common']);
  const isNew = acts.asked === 'new';
  const [name, setName] = useState(isNew ? '' : filter.name);
  const [visibility, setVisibility] = useState<FilterVisibility>(isNew ? 'PRIVATE' : filter.visibility);
  const submit = () =>
    isNew ? acts.saveAs({ name: name.trim(), visibility }) : acts.rename({ name: name.trim(), visibility });
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
          <div>
            <SegmentedControl
              fullWidth
              aria-label={t('visibility')}
              data={[
                { value: 'PRIVATE', label: t('PRIVATE') },
                { value: 'ALL', label: t('ALL') },
              ]}
              value={visibility}
              onChange={(value) => setVisibility(value === 'ALL' ? 'ALL' : 'PRIVATE')}
            />
            <Text fz={12} c="dimmed" mt={6}>
              {t('visibilityHint')}
            </Text>
          </div>
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={() => acts.ask(null)}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!name.trim()}>
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
