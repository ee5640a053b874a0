import { Button } from '@mantine/core';
import { Bell, Megaphone, Merge, Pencil, Tags, Trash2, UserRound } from 'lucide-react';
import { lazy, Suspense, use, useState } from 'react';
import { type Module, useModule } from '#client/catalog/catalog.ts';
import { wholeText } from '#client/cells/cell-text.ts';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { BeginAct } from '#client/record/begin-act.ts';
import { quickActs } from '#client/record/quick-acts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tellFailure } from '#client/ui/tell.ts';
import styles from './mass-acts.module.css';
import { type Chosen, useMass } from './use-mass.ts';

const MergeDialog = lazy(() => import('#client/merge/merge-dialog.tsx'));
const MassTagDialog = lazy(() => import('./mass-tag-dialog.tsx'));
const AddToCampaignDialog = lazy(() => import('#client/campaigns/add-dialog.tsx'));
const MassEditDialog = lazy(() => import('./mass-edit-dialog.tsx'));

interface Props {
  module: Module;
  chosen: Chosen;
  count: number;
  /** Whether the role allows changing many at once. */
  mayEdit: boolean;
  /** Deletes at once; left out where it takes a run. */
  onDelete?: () => void;
  /** The selection has been made use of. */
  onDone: () => void;
}

/** So many records at most become one. */
const MOST_MERGED = 5;

/** Whom campaigns take. */
const PERSONS = new Set(['contacts', 'leads']);

const icon = { size: 15, strokeWidth: 1.75 };

/** What can be done with many records at once, each act by a run. */
export default function MassActs({ module, chosen, count, mayEdit, onDelete, onDone }: Props) {
  const { t } = useTexts('mass');
  const [asked, setAsked] = useState<'edit' | 'owner' | 'tags' | 'campaign' | 'merge' | 'delete' | null>(null);
  const { remove, follow } = useMass(chosen);
  const tags = module.fields.find(({ type, writable }) => type === 'TAGS' && writable);
  const mayFill = useModule('campaignMembers')?.mayCreate && PERSONS.has(module.name);
  const started = () => {
    setAsked(null);
    onDone();
  };
  const begin = async (act: () => ReturnType<typeof follow>) => {
    const errors = await act();
    if (errors.length) tellFailure(errors.map(({ message }) => message).join(' '));
    else onDone();
    setAsked(null);
  };
  const number = wholeText(String(count));
  const quick = quickActs[module.name];
  const only = count === 1 ? chosen.ids?.[0] : undefined;
  const beginAct = use(BeginAct);
  return (
    <>
      <Suspense>
        {quick && only && (
          <quick.Button id={only} className={styles.act} onStart={(title) => beginAct({ id: only, title })} />
        )}
      </Suspense>
      {mayEdit && (
        <>
          <Button
            className={styles.act}
            variant="subtle"
            leftSection={<Pencil {...icon} />}
            onClick={() => setAsked('edit')}
          >
            {t('edit')}
          </Button>
          <Button
            className={styles.act}
            variant="subtle"
            leftSection={<UserRound {...icon} />}
            onClick={() => setAsked('owner')}
          >
            {t('owner')}
          </Button>
          {tags && (
            <Button
              className={styles.act}
              variant="subtle"
              leftSection={<Tags {...icon} />}
              onClick={() => setAsked('tags')}
            >
              {tags.label}
            </Button>
          )}
        </>
      )}
      {mayFill && (
        <Button
          className={styles.act}
          variant="subtle"
          leftSection={<Megaphone {...icon} />}
          onClick={() => setAsked('campaign')}
        >
          {t('campaign')}
        </Button>
      )}
      <Button
        className={styles.act}
        variant="subtle"
        leftSection={<Bell {...icon} />}
        onClick={() => void begin(follow)}
      >
        {t('follow')}
      </Button>
      {chosen.ids && count >= 2 && count <= MOST_MERGED && (
        <Button
          className={styles.act}
          variant="subtle"
          leftSection={<Merge {...icon} />}
          onClick={() => setAsked('merge')}
        >
          {t('merge')}
        </Button>
      )}
      {(mayEdit || onDelete) && (
        <Button
          className={styles.act}
          variant="subtle"
          color="red"
          leftSection={<Trash2 {...icon} />}
          onClick={onDelete ?? (() => setAsked('delete'))}
        >
          {t('delete')}
        </Button>
      )}
      <Suspense>
        {asked === 'merge' && chosen.ids && (
          <MergeDialog module={module} ids={chosen.ids} onMerged={onDone} onClose={() => setAsked(null)} />
        )}
        {asked === 'campaign' && (
          <AddToCampaignDialog
            module={module}
            chosen={chosen}
            count={count}
            onStarted={started}
            onClose={() => setAsked(null)}
          />
        )}
        {asked === 'tags' && tags && (
          <MassTagDialog
            module={module}
            field={tags}
            chosen={chosen}
            count={count}
            onStarted={started}
            onClose={() => setAsked(null)}
          />
        )}
        {(asked === 'edit' || asked === 'owner') && (
          <MassEditDialog
            module={module}
            chosen={chosen}
            count={count}
            first={asked === 'owner' ? ['owner'] : []}
            onStarted={started}
            onClose={() => setAsked(null)}
          />
        )}
      </Suspense>
      {asked === 'delete' && (
        <ConfirmDialog
          title={t('deleteTitle', { count, number })}
          act={t('delete')}
          danger
          onConfirm={() => begin(remove)}
          onClose={() => setAsked(null)}
        >
          {t('deleteText')}
        </ConfirmDialog>
      )}
    </>
  );
}
