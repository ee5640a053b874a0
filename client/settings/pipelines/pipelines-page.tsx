import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { CATALOG } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Page, Waiting } from '../part.tsx';
import { NamesForm } from './names-form.tsx';
import { PipelinePart } from './pipeline-part.tsx';
import { CREATE_PIPELINE, SETTINGS_PIPELINES } from './pipelines.documents.ts';

/** The pipelines and their stages, in order, with how potentials fare in them. */
export default function PipelinesPage() {
  const { t } = useTexts(['pipelines', 'settings']);
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(SETTINGS_PIPELINES, { fetchPolicy: 'cache-and-network' });
  const [create] = useMutation(CREATE_PIPELINE);
  const [making, setMaking] = useState(false);
  /** Stages are choices of a picklist: forms and lists of this window get them anew. */
  const onChanged = async () => {
    await Promise.all([refetch(), client.query({ query: CATALOG, fetchPolicy: 'network-only' })]);
  };
  return (
    <Page
      title={t('settings:pipelines.title')}
      intro={t('intro')}
      act={
        <Button leftSection={<Plus size={14} />} onClick={() => setMaking(true)}>
          {t('create')}
        </Button>
      }
    >
      {!data?.pipelines && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {data?.pipelines?.map((pipeline, index) => (
        <PipelinePart
          key={pipeline.id}
          pipeline={pipeline}
          first={index === 0}
          all={data.pipelines ?? []}
          onChanged={onChanged}
        />
      ))}
      {making && (
        <NamesForm
          title={t('create')}
          onSend={async (names) => (await create({ variables: { input: { names } } })).data?.createPipeline.errors}
          onSaved={() => {
            setMaking(false);
            void onChanged();
          }}
          onClose={() => setMaking(false)}
        />
      )}
    </Page>
  );
}
