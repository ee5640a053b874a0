import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { numberText } from '#client/cells/cell-text.ts';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { HueDot } from '#client/ui/chip.tsx';
import { tell } from '#client/ui/tell.ts';
import { Part, Row, Rows } from '../part.tsx';
import { act } from '../use-submit.ts';
import { DeleteStage } from './delete-stage.tsx';
import { NamesForm } from './names-form.tsx';
import {
  DELETE_PIPELINE,
  type SettingsPipeline,
  type SettingsStage,
  UPDATE_PIPELINE,
  UPDATE_STAGE,
} from './pipelines.documents.ts';
import { StageForm } from './stage-form.tsx';

interface Props {
  pipeline: SettingsPipeline;
  first: boolean;
  all: readonly SettingsPipeline[];
  onChanged: () => Promise<void>;
}

type Open = { what: 'rename' | 'remove' | 'new' } | { what: 'edit' | 'delete'; stage: SettingsStage };

/** One pipeline: its stages in order, each with what it means and how potentials fare in it. */
export function PipelinePart({ pipeline, first, all, onChanged }: Props) {
  const { t } = useTexts(['pipelines', 'common']);
  const [open, setOpen] = useState<Open | null>(null);
  const [update] = useMutation(UPDATE_PIPELINE);
  const [remove] = useMutation(DELETE_PIPELINE);
  const [updateStage] = useMutation(UPDATE_STAGE);
  const { id, name, names, stages } = pipeline;
  const done = () => {
    setOpen(null);
    void onChanged();
  };
  const move = async (stage: SettingsStage, position: number) => {
    const input = { id: stage.id, position };
    if (await act(async () => (await updateStage({ variables: { input } })).data?.updateStage.errors))
      await onChanged();
  };
  const makeFirst = async () => {
    const input = { id, position: 1 };
    if (await act(async () => (await update({ variables: { input } })).data?.updatePipeline.errors)) await onChanged();
  };
  const onRemove = async () => {
    const gone = await act(async () => (await remove({ variables: { input: { id } } })).data?.deletePipeline.errors);
    if (gone) tell(t('removed'));
    done();
  };
  return (
    <Part
      title={name}
      act={
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={t('acts', { name })}>
              <Ellipsis size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setOpen({ what: 'rename' })}>{t('rename')}</Menu.Item>
            {!first && <Menu.Item onClick={makeFirst}>{t('first')}</Menu.Item>}
            {all.length > 1 && (
              <Menu.Item color="red" onClick={() => setOpen({ what: 'remove' })}>
                {t('remove')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      }
    >
      <Rows label={name}>
        {stages.map((stage, index) => (
          <Row key={stage.id} mark={<HueDot hue={stage.hue} />} title={stage.name} note={<StageNote stage={stage} />}>
            <ActionIcon
              aria-label={t('up', { name: stage.name })}
              disabled={index === 0}
              onClick={() => move(stage, index)}
            >
              <ArrowUp size={14} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('down', { name: stage.name })}
              disabled={index === stages.length - 1}
              onClick={() => move(stage, index + 2)}
            >
              <ArrowDown size={14} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('editStage', { name: stage.name })}
              onClick={() => setOpen({ what: 'edit', stage })}
            >
              <Pencil size={14} />
            </ActionIcon>
            <ActionIcon
              aria-label={t('deleteStage', { name: stage.name })}
              onClick={() => setOpen({ what: 'delete', stage })}
            >
              <Trash2 size={14} />
            </ActionIcon>
          </Row>
        ))}
      </Rows>
      <Button variant="subtle" mt="xs" leftSection={<Plus size={14} />} onClick={() => setOpen({ what: 'new' })}>
        {t('newStage')}
      </Button>
      {open?.what === 'rename' && (
        <NamesForm
          title={t('rename')}
          names={names}
          onSend={async (next) =>
            (await update({ variables: { input: { id, names: next } } })).data?.updatePipeline.errors
          }
          onSaved={done}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.what === 'remove' && (
        <ConfirmDialog
          danger
          title={t('removeTitle', { name })}
          act={t('remove')}
          onConfirm={onRemove}
          onClose={() => setOpen(null)}
        >
          {t('removeText')}
        </ConfirmDialog>
      )}
      {(open?.what === 'new' || open?.what === 'edit') && (
        <StageForm
          pipelineId={id}
          stage={open.what === 'edit' ? open.stage : null}
          onSaved={done}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.what === 'delete' && (
        <DeleteStage stage={open.stage} pipelines={all} onDeleted={done} onClose={() => setOpen(null)} />
      )}
    </Part>
  );
}

function StageNote({ stage: { kind, probability, statistics } }: { stage: SettingsStage }) {
  const { t } = useTexts('pipelines');
  const parts = [t(`kinds.${kind}`), t('percent', { value: probability })];
  if (statistics) {
    parts.push(t('standing', { count: statistics.standing }));
    if (statistics.daysInStage) parts.push(t('days', { days: numberText(statistics.daysInStage) }));
    if (statistics.winRate !== null && kind === 'OPEN') parts.push(t('winRate', { rate: statistics.winRate }));
  }
  return parts.join(' · ');
}
