import '@mantine/spotlight/styles.css';
import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { Hash, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import { graphql } from '#client/generated/gql.ts';
import type { FoundRecordFragment, TaggedHereFragment } from '#client/generated/graphql.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { KeyHint } from '#client/ui/key-hint.tsx';
import styles from './command-menu.module.css';
import { matches } from './matches.ts';
import { selectFirst } from './select-first.ts';
import { useCommands } from './use-commands.tsx';

const SEARCH = graphql(/* GraphQL */ `
  query SearchRecords($query: String!) {
    search(query: $query, first: 12) {
      ...FoundRecord
    }
  }

  fragment FoundRecord on Record {
    id
    module
    title
  }
`);

const TAGGED = graphql(/* GraphQL */ `
  query TaggedRecords($query: String!) {
    taggedRecords(query: $query) {
      ...TaggedHere
    }
  }

  fragment TaggedHere on TaggedRecords {
    module
    tag {
      key
      name
    }
  }
`);

const RECENT = graphql(/* GraphQL */ `
  query RecentRecords {
    recentRecords(first: 6) {
      ...FoundRecord
    }
  }
`);

const [store, spotlight] = createSpotlight();

/** ⌘K: records of every module, places to go, things to make and settings, all by typing. */
export default function CommandMenu({ onClose }: { onClose: () => void }) {
  const { t } = useTexts(['shell', 'tags']);
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 120);
  const commands = useCommands().filter(({ label }) => matches(label, query));
  const found = useQuery(SEARCH, { variables: { query: asked }, skip: !asked });
  const having = useQuery(TAGGED, { variables: { query: asked }, skip: !asked });
  const recent = useQuery(RECENT, { fetchPolicy: 'cache-and-network' });
  useEffect(() => spotlight.open(), []);
  const records = query.trim() ? (found.data ?? found.previousData)?.search : recent.data?.recentRecords;
  const tagged = (query.trim() && (having.data ?? having.previousData)?.taggedRecords) || [];
  const foundIds = query.trim() && [...(records ?? []).map(({ id }) => id), ...tagged.map(({ tag }) => tag.key)].join();
  useEffect(() => {
    if (foundIds) selectFirst(store);
  }, [foundIds]);
  const settled = query.trim() === asked && !found.loading && !having.loading;
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight={440}
      size={620}
      yOffset="12vh"
      radius="lg"
      transitionProps={{ duration: 120 }}
      aria-label={t('menu.label')}
      overlayProps={{ blur: 0, color: 'var(--scrim)', backgroundOpacity: 1 }}
      classNames={{ actionsGroup: styles.group, content: styles.content }}
    >
      <Spotlight.Search
        placeholder={t('menu.placeholder')}
        aria-label={t('menu.placeholder')}
        leftSection={<Search size={16} strokeWidth={1.75} />}
      />
      <Spotlight.ActionsList>
        {records && records.length > 0 && (
          <Spotlight.ActionsGroup label={t(query.trim() ? 'menu.records' : 'menu.recent')}>
            {records.map((record) => (
              <RecordAction key={record.id} record={record} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {tagged.length > 0 && (
          <Spotlight.ActionsGroup label={t('tags:having')}>
            {tagged.map((one) => (
              <TaggedAction key={`${one.module} ${one.tag.key}`} tagged={one} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label={t('menu.commands')}>
            {commands.map(({ id, label, icon, keys, run }) => (
              <Spotlight.Action key={id} onClick={run} className={styles.action}>
                <span className={styles.icon}>{icon}</span>
                <span className={styles.label}>{label}</span>
                {keys && <KeyHint keys={keys} />}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {settled && !records?.length && !tagged.length && commands.length === 0 && (
          <Spotlight.Empty>{t('menu.nothing', { query: query.trim() })}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function RecordAction({ record }: { record: FoundRecordFragment }) {
  const navigate = useNavigate();
  const module = useModules().find(({ name }) => name === record.module);
  return (
    <Spotlight.Action
      className={styles.action}
      onClick={() => navigate({ to: '/$module/$id', params: { module: record.module, id: record.id } })}
    >
      <span className={styles.icon}>
        <ModuleIcon name={module?.icon ?? ''} />
      </span>
      <span className={styles.label}>{record.title}</span>
      <span className={styles.kind}>{module?.singular}</span>
    </Spotlight.Action>
  );
}

/** Leads to the module's list of what has the tag. */
function TaggedAction({ tagged: { module, tag } }: { tagged: TaggedHereFragment }) {
  const navigate = useNavigate();
  const where = { field: 'tags', operator: 'ANY_OF' as const, values: [tag.key] };
  return (
    <Spotlight.Action
      className={styles.action}
      onClick={() => navigate({ to: '/$module', params: { module }, search: { where } })}
    >
      <span className={styles.icon}>
        <Hash size={16} strokeWidth={1.75} />
      </span>
      <span className={styles.label}>{tag.name}</span>
      <span className={styles.kind}>{useModules().find(({ name }) => name === module)?.label}</span>
    </Spotlight.Action>
  );
}
