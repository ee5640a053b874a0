import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type Module, useModules } from '#client/catalog/catalog.ts';
import { fieldAt } from '#client/catalog/field-path.ts';
import type { TypeOf } from '#client/filter-bar/operators.ts';
import type { ListedFilterFragment } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import type { ViewActs } from '#client/views/use-view-acts.ts';
import { draftsOf, freshDraft, inputOf, isWhole, type KpiDraft, MOST_KPIS } from './kpi-draft.ts';
import { KpiEditor } from './kpi-editor.tsx';

interface Props {
  module: Module;
  filter: ListedFilterFragment;
  acts: ViewActs;
}

/** Makes, changes, moves and removes the KPIs of a view. */
export default function KpiDialog({ module, filter, acts }: Props) {
  const { t } = useTexts(['kpi', 'common']);
  const [drafts, setDrafts] = useState<KpiDraft[]>(() => (filter.kpis.length ? draftsOf(filter) : [freshDraft()]));
  const modules = useModules();
  const typeOf: TypeOf = (path, of = module.name) => fieldAt(modules, of, path)?.field.type;
  const put = (index: number, ...next: KpiDraft[]) => setDrafts(drafts.toSpliced(index, 1, ...next));
  const save = async () => {
    if (await acts.saveKpis(drafts.map((draft) => inputOf(draft, typeOf)))) tell(t('saved'));
  };
  return (
    <Modal opened onClose={() => acts.ask(null)} title={t('title')} size={640}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <Text fz={13} c="dimmed">
            {t('hint')}
          </Text>
          {drafts.map((draft, index) => (
            <KpiEditor
              // biome-ignore lint/suspicious/noArrayIndexKey: a KPI's place is what it is known by
              key={index}
              module={module}
              draft={draft}
              onChange={(next) => put(index, next)}
              onRemove={() => put(index)}
              onUp={index ? () => setDrafts([...drafts.toSpliced(index, 1).toSpliced(index - 1, 0, draft)]) : undefined}
            />
          ))}
          <Group justify="space-between">
            <Button
              variant="subtle"
              leftSection={<Plus size={14} />}
              disabled={drafts.length >= MOST_KPIS}
              onClick={() => setDrafts([...drafts, freshDraft()])}
            >
              {t('add')}
            </Button>
            <Group gap={8}>
              <Button variant="default" onClick={() => acts.ask(null)}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" disabled={!drafts.every((draft) => isWhole(draft, typeOf))}>
                {t('common:save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
