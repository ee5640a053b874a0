import { useApolloClient, useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { cellText } from '#client/cells/cell-text.ts';
import { graphql } from '#client/generated/gql.ts';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { followStream } from '#client/graph/follow-stream.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Chip } from '#client/ui/chip.tsx';
import styles from './my-records.module.css';
import { Section } from './section.tsx';

const MY_RECORDS = graphql(/* GraphQL */ `
  query MyRecords($input: ListInput!) {
    list(input: $input, first: 6) {
      totalCount
      columns {
        path
        label
        field {
          name
          type
        }
      }
      edges {
        node {
          id
          cells {
            field
            value
            label
            currency
            hue
          }
        }
      }
    }
  }
`);

const MY_RECORDS_CHANGED = graphql(/* GraphQL */ `
  subscription MyRecordsChanged($module: String!, $where: ConditionInput, $after: String) {
    listChanged(module: $module, where: $where, after: $after) {
      cursor
      resync
    }
  }
`);

const MINE: ConditionInput = { field: 'owner', operator: 'ME' };

/** The newest records of a module that the reader owns, live. */
export function MyRecords({ module }: { module: Module }) {
  const { t } = useTexts('home');
  const client = useApolloClient();
  const columns = [module.titleField, ...telling(module)];
  const { data, loading, error, refetch } = useQuery(MY_RECORDS, {
    variables: { input: { module: module.name, columns, where: MINE } },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useEffect(
    () =>
      followStream(
        client,
        MY_RECORDS_CHANGED,
        { module: module.name, where: MINE },
        { onEvent: () => void refetch(), onGap: () => void refetch() },
      ),
    [client, module.name, refetch],
  );

  const list = data?.list;
  const rows = list?.edges.map(({ node }) => node) ?? [];
  const more = rows.length > 0 && (
    <Link to="/$module" params={{ module: module.name }} search={{ where: MINE }}>
      {t('mine.all', { count: list?.totalCount })}
    </Link>
  );
  if (list && !rows.length) return <NoneYet module={module} />;
  return (
    <Section
      title={module.label}
      icon={<ModuleIcon name={module.icon} size={14} />}
      more={more}
      loading={loading && !data}
      onRetry={error && !data ? () => void refetch() : undefined}
    >
      <ul className={styles.rows}>
        {rows.map(({ id, cells: [title, ...cells] }) => (
          <li key={id}>
            <Link to="/$module/$id" params={{ module: module.name, id }} className={styles.row}>
              <span className={styles.title}>{title && cellText(title, 'TEXT')}</span>
              {cells.map((cell, index) => {
                const type = list?.columns[index + 1]?.field.type ?? 'TEXT';
                const text = cellText(cell, type);
                return (
                  <span key={cell.field} className={styles.cell} data-number={isNumber(type) || undefined}>
                    {type === 'PICKLIST' && text ? <Chip hue={cell.hue}>{text}</Chip> : text}
                  </span>
                );
              })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A module of whose records the reader owns none takes one line, so that what there is stays in sight. */
function NoneYet({ module: { name, label, singular, icon, mayCreate } }: { module: Module }) {
  const { t } = useTexts('home');
  return (
    <section className={styles.none} aria-label={label}>
      <ModuleIcon name={icon} size={14} />
      <h2>{label}</h2>
      <span>{t('mine.empty')}</span>
      {mayCreate && (
        <Link to="/$module/new" params={{ module: name }}>
          {t('mine.create', { singular: singular.toLocaleLowerCase() })}
        </Link>
      )}
    </section>
  );
}

/** Three columns of the module's list that tell most beside the name; the owner is the reader in all of them. */
function telling({ titleField, defaultColumns, fields }: Module): string[] {
  const names = new Set(
    fields.filter(({ type }) => type !== 'PRINCIPAL' && type !== 'LONG_TEXT').map(({ name }) => name),
  );
  return defaultColumns.filter((path) => path !== titleField && names.has(path)).slice(0, 3);
}

function isNumber(type: string): boolean {
  return type === 'MONEY' || type === 'INTEGER' || type === 'DECIMAL' || type === 'PERCENT';
}
