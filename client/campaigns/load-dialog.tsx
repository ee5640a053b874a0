import { useApolloClient, useQuery } from '@apollo/client/react';
import { Modal, Radio, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import { wholeText } from '#client/cells/cell-text.ts';
import type { CampaignLoadMode } from '#client/generated/graphql.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { showRun } from '#client/runs/run-toast.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { connectionFailure } from '#client/ui/tell.ts';
import { LOAD_CAMPAIGN, LOADABLE_FILTERS } from './campaigns.documents.ts';
import styles from './campaigns.module.css';
import { type Counts, Preview, usePreview } from './preview.tsx';

interface Props {
  campaign: RecordFacts;
  onClose: () => void;
}

const MODES: readonly CampaignLoadMode[] = ['ADD', 'REPLACE', 'REMOVE'];
const PERSONS = ['contacts', 'leads'];

/** Fills a campaign by a filter: whom, what is done to them, and what that comes to before it is done. */
export default function LoadDialog({ campaign, onClose }: Props) {
  const { t } = useTexts('campaigns');
  const client = useApolloClient();
  const persons = useModules().filter(({ name }) => PERSONS.includes(name));
  const [module, setModule] = useState(persons[0]?.name ?? '');
  const [filterId, setFilterId] = useState<string | null>(null);
  const [mode, setMode] = useState<CampaignLoadMode>('ADD');
  const [alert, setAlert] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { data } = useQuery(LOADABLE_FILTERS, {
    variables: { module },
    skip: !module,
    fetchPolicy: 'cache-and-network',
  });
  // The views that come with a module ask for nothing: they are everybody.
  const filters = (data?.filters ?? []).filter(({ system }) => !system);
  const input = { campaignId: campaign.id, module, filterId, mode };
  const { counts, failed } = usePreview(module ? input : null);
  const start = async () => {
    setBusy(true);
    const { data: answer } = await client
      .mutate({ mutation: LOAD_CAMPAIGN, variables: { input } })
      .catch(() => ({ data: null }));
    setBusy(false);
    const errors = answer?.loadCampaign.errors ?? [{ message: connectionFailure() }];
    if (errors.length) return setAlert(errors.map(({ message }) => message).join(' '));
    showRun(answer!.loadCampaign.run!.id);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('loadTitle', { name: campaign.title })} size={520}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <SegmentedControl
          aria-label={t('whom')}
          fullWidth
          value={module}
          data={persons.map(({ name, label }) => ({ value: name, label }))}
          onChange={(next) => {
            setModule(next);
            setFilterId(null);
          }}
        />
        <Select
          label={t('filter')}
          placeholder={t('everybody')}
          clearable
          searchable
          data-autofocus
          data={filters.map(({ id, name }) => ({ value: id, label: name }))}
          value={filterId}
          onChange={setFilterId}
        />
        <Radio.Group label={t('modes')} value={mode} onChange={(next) => setMode(next as CampaignLoadMode)}>
          <div className={styles.modes}>
            {MODES.map((one) => (
              <Radio key={one} size="xs" value={one} label={t(`mode.${one}`)} description={t(`modeHint.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        <Preview counts={counts} failed={failed} found={t('found')} />
        {alert && (
          <p role="alert" className={styles.alert}>
            {alert}
          </p>
        )}
        <DialogActs
          act={t(`act.${mode}`, { number: wholeText(String(counts ? doneBy(mode, counts) : 0)) })}
          onCancel={onClose}
          busy={busy}
          danger={mode === 'REMOVE'}
          disabled={!counts || counts.added + counts.removed === 0}
        />
      </form>
    </Modal>
  );
}

function doneBy(mode: CampaignLoadMode, { added, removed }: Counts): number {
  return mode === 'REMOVE' ? removed : added;
}
