import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { language } from '#client/texts/texts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Part } from '../../part.tsx';
import { useRowDrag } from '../../use-row-drag.ts';
import { act } from '../../use-submit.ts';
import { SET_LAYOUT, type SettingsModule } from '../modules.documents.ts';
import { GroupCard } from './group-card.tsx';
import { GroupForm } from './group-form.tsx';
import styles from './layout-part.module.css';
import { type DraftGroup, moveField, stepField, stepGroup } from './move-field.ts';

/** The groups of a module's forms and record pages, and the order of their fields: by drag or by keys, saved together. */
export function LayoutPart({ settings }: { settings: SettingsModule }) {
  const { t } = useTexts(['modules', 'common']);
  const [save, { loading }] = useMutation(SET_LAYOUT);
  const [draft, setDraft] = useState<DraftGroup[] | null>(null);
  const [naming, setNaming] = useState<DraftGroup | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const groups = draft ?? draftOf(settings);
  const fields = new Map(settings.fields.map((field) => [field.name, field]));
  const { held, lift } = useRowDrag((name, group, index) => setDraft(moveField(groups, name, group, index)));

  // A handle that is moved by keys keeps the focus, in whichever group it then stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move may put the handle into another group
  useEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`[data-handle="${moved}"]`)?.focus();
  }, [moved, draft]);

  const send = async (laidOut: DraftGroup[] | null) => {
    const input = {
      module: settings.module,
      groups: laidOut?.map(({ key, fi, en, fields }) => ({ key, labels: { fi, en }, fields })) ?? null,
    };
    if (!(await act(async () => (await save({ variables: { input } })).data?.setLayout.errors))) return;
    setDraft(null);
    tell(t('saved'));
  };
  const place = () => {
    const group = groups.find((one) => moved && one.fields.includes(moved));
    if (!group || !moved) return '';
    const [label, at] = [fields.get(moved)?.label ?? '', group.fields.indexOf(moved) + 1];
    return t('layout.place', { label, group: group[language()], at, of: group.fields.length });
  };

  return (
    <Part
      title={t('parts.layout')}
      intro={t('layout.intro')}
      act={
        <Button loading={loading} disabled={!draft} onClick={() => send(groups)}>
          {t('layout.save')}
        </Button>
      }
    >
      <div ref={list} className={styles.groups}>
        {groups.map((group, index) => (
          <GroupCard
            key={group.id}
            group={group}
            fields={fields}
            held={held}
            first={index === 0}
            last={index === groups.length - 1}
            onLift={lift}
            onStep={(name, by) => {
              setMoved(name);
              setDraft(stepField(groups, name, by));
            }}
            onStepGroup={(by) => setDraft(stepGroup(groups, group.id, by))}
            onRename={() => setNaming(group)}
            onRemove={() => setDraft(groups.filter(({ id }) => id !== group.id))}
          />
        ))}
      </div>
      <p className={styles.told} role="status">
        {place()}
      </p>
      <div className={styles.acts}>
        <Button variant="subtle" leftSection={<Plus size={14} />} onClick={() => setNaming(newGroup())}>
          {t('layout.add')}
        </Button>
        {draft && (
          <Button variant="subtle" color="gray" onClick={() => setDraft(null)}>
            {t('layout.discard')}
          </Button>
        )}
        {!draft && settings.laidOut && (
          <Button variant="subtle" color="gray" loading={loading} onClick={() => send(null)}>
            {t('layout.reset')}
          </Button>
        )}
      </div>
      {naming && (
        <GroupForm
          group={naming}
          onNamed={(named) => {
            const known = groups.some(({ id }) => id === named.id);
            setDraft(known ? groups.map((group) => (group.id === named.id ? named : group)) : [...groups, named]);
            setNaming(null);
          }}
          onClose={() => setNaming(null)}
        />
      )}
    </Part>
  );
}

function draftOf({ layout }: SettingsModule): DraftGroup[] {
  return layout.map(({ key, labels, fields }) => ({ id: key, key, fi: labels.fi, en: labels.en, fields: [...fields] }));
}

function newGroup(): DraftGroup {
  return { id: crypto.randomUUID(), key: null, fi: '', en: '', fields: [] };
}
