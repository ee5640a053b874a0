import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useModules } from '#client/catalog/catalog.ts';
import { graphql } from '#client/generated/gql.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './recent-records.module.css';
import { Section } from './section.tsx';

const RECENT_RECORDS = graphql(/* GraphQL */ `
  query RecordsOpenedLately {
    recentRecords(first: 12) {
      id
      module
      title
    }
  }
`);

/** The records that the reader had open lately. */
export function RecentRecords() {
  const { t } = useTexts('home');
  const modules = useModules();
  const { data, loading, error, refetch } = useQuery(RECENT_RECORDS, { fetchPolicy: 'cache-and-network' });
  const records = (data?.recentRecords ?? []).filter(({ title }) => title !== null);
  return (
    <Section
      title={t('recent.title')}
      loading={loading && !data}
      onRetry={error && !data ? () => void refetch() : undefined}
      empty={records.length === 0 && t('recent.empty')}
    >
      <ul className={styles.list}>
        {records.map(({ id, module, title }) => (
          <li key={id}>
            <Link to="/$module/$id" params={{ module, id }} className={styles.row}>
              <ModuleIcon name={modules.find(({ name }) => name === module)?.icon ?? ''} size={14} />
              <span className={styles.title}>{title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
