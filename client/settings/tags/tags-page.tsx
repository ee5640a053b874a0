import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Menu, Select, TextInput } from '@mantine/core';
import { Ellipsis, Plus } from 'lucide-react';
import { useState } from 'react';
import { CATALOG, useModules } from '#client/catalog/catalog.ts';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Chip } from '#client/ui/chip.tsx';
import { tell } from '#client/ui/tell.ts';
import { Page, Row, Rows, Waiting } from '../part.tsx';
import { act } from '../use-submit.ts';
import { MergeTagDialog } from './merge-tag-dialog.tsx';
import { TagForm } from './tag-form.tsx';
import { DELETE_TAG, SETTINGS_TAGS, type SettingsTag } from './tags.documents.ts';
import styles from './tags-page.module.css';

/** More than these are found by typing. */
const MANY = 12;

type Asked = { act: 'new' } | { act: 'edit' | 'merge' | 'delete'; tag: SettingsTag };

/** The tags of a module with those of all: called, coloured, opened to all modules, merged, deleted. */
export default function TagsPage() {
  const { t } = useTexts(['tags', 'settings']);
  const modules = useModules();
  const client = useApolloClient();
  const [module, setModule] = useState<string | null>(modules[0]?.name ?? null);
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [remove] = useMutation(DELETE_TAG);
  const { data, previousData, error, refetch } = useQuery(SETTINGS_TAGS, {
    variables: { module },
    fetchPolicy: 'cache-and-network',
  });
  const tags = (data ?? previousData)?.tags;
  const wanted = search.trim().toLocaleLowerCase();
  const shown = tags?.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const close = () => setAsked(null);
  /** Forms and lists of this window get the tags anew. */
  const onSaved = async () => {
    close();
    await Promise.all([refetch(), client.query({ query: CATALOG, fetchPolicy: 'network-only' })]);
  };
  const onDelete = async (tag: SettingsTag) => {
    let changed = 0;
    const gone = await act(async () => {
      const answer = (await remove({ variables: { input: { key: tag.key } } })).data?.deleteTag;
      changed = answer?.changed ?? 0;
      return answer?.errors;
    });
    if (!gone) return close();
    tell(t('settings.merged', { count: changed }));
    await onSaved();
  };
  return (
    <Page
      title={t('settings:tags.title')}
      intro={t('settings.intro')}
      act={
        <Button leftSection={<Plus size={14} />} onClick={() => setAsked({ act: 'new' })}>
          {t('settings.create')}
        </Button>
      }
    >
      <div className={styles.choice}>
        <Select
          label={t('settings.of')}
          allowDeselect={false}
          value={module ?? ''}
          data={[
            ...modules.map(({ name, label }) => ({ value: name, label })),
            { value: '', label: t('settings.ofAll') },
          ]}
          onChange={(name) => setModule(name || null)}
        />
        {(tags?.length ?? 0) > MANY && (
          <TextInput
            label={t('settings.search')}
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        )}
      </div>
      {!shown && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {shown?.length === 0 && <p>{t('settings.empty')}</p>}
      {shown && shown.length > 0 && (
        <Rows label={t('tags')}>
          {shown.map((tag) => (
            <Row
              key={tag.key}
              title={<Chip hue={tag.hue}>{tag.name}</Chip>}
              note={module && !tag.module ? t('settings.everywhere') : undefined}
            >
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon size={28} aria-label={t('settings.acts', { name: tag.name })}>
                    <Ellipsis size={15} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setAsked({ act: 'edit', tag })}>{t('settings.edit')}</Menu.Item>
                  <Menu.Item onClick={() => setAsked({ act: 'merge', tag })}>{t('settings.merge')}</Menu.Item>
                  <Menu.Item color="red" onClick={() => setAsked({ act: 'delete', tag })}>
                    {t('settings.delete')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </Row>
          ))}
        </Rows>
      )}
      {asked?.act === 'new' && <TagForm module={module} tag={null} onSaved={onSaved} onClose={close} />}
      {asked?.act === 'edit' && <TagForm module={module} tag={asked.tag} onSaved={onSaved} onClose={close} />}
      {asked?.act === 'merge' && tags && (
        <MergeTagDialog tag={asked.tag} tags={tags} onSaved={onSaved} onClose={close} />
      )}
      {asked?.act === 'delete' && (
        <ConfirmDialog
          title={t('settings.deleteTitle', { name: asked.tag.name })}
          act={t('settings.delete')}
          danger
          onConfirm={() => onDelete(asked.tag)}
          onClose={close}
        >
          {t('settings.deleteText')}
        </ConfirmDialog>
      )}
    </Page>
  );
}
