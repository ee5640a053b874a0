import { useQuery } from '@apollo/client/react';
import { Button, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { numberText } from '#client/cells/cell-text.ts';
import type { RunRowOutcome } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './fates.module.css';
import { IMPORT_ROWS, type ImportFile, type RowOutcome } from './import.documents.ts';

const OUTCOMES = ['CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const;

interface Props {
  module: Module;
  file: ImportFile;
  /** Whether more rows are still to come. */
  open: boolean;
}

/** What becomes of the rows: how many come to what, and each with its reason. */
export function Fates({ module, file, open }: Props) {
  const { t } = useTexts('imports');
  const [outcome, setOutcome] = useState<RunRowOutcome | null>(null);
  const { data, refetch, fetchMore } = useQuery(IMPORT_ROWS, {
    variables: { id: file.id, outcome },
    fetchPolicy: 'network-only',
  });
  useEffect(() => {
    if (!open) void refetch();
  }, [open, refetch]);

  const { created, changed, unchanged, refused } = file.counts;
  const counts = { CREATED: created, CHANGED: changed, UNCHANGED: unchanged, REFUSED: refused };
  const said = (one: RunRowOutcome) => t(file.run ? `became.${one}` : `fate.${one}`);
  const page = data?.import?.outcomes;
  const readMore = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: (read, { fetchMoreResult: more }) => {
        if (!read.import?.outcomes || !more.import?.outcomes) return read;
        const edges = [...read.import.outcomes.edges, ...more.import.outcomes.edges];
        return { import: { ...read.import, outcomes: { ...more.import.outcomes, edges } } };
      },
    });

  return (
    <>
      <ul className={styles.counts} aria-label={t('fates')}>
        {OUTCOMES.map((one) => (
          <li key={one}>
            <UnstyledButton
              className={styles.count}
              data-outcome={one}
              aria-pressed={outcome === one}
              onClick={() => setOutcome(outcome === one ? null : one)}
            >
              <span className={styles.figure}>{numberText(String(counts[one]))}</span>
              <span>{said(one)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {page && page.edges.length === 0 && !open && <p className={styles.none}>{t('nothingHere')}</p>}
      {page && page.edges.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              <th scope="col">{t('outcome')}</th>
              {file.columns.slice(0, SHOWN_COLUMNS).map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.edges.map(({ node }) => (
              <tr key={node.row}>
                <td className={styles.line}>{node.line}</td>
                <td>
                  <span className={styles.word} data-outcome={node.outcome}>
                    {said(node.outcome)}
                  </span>
                  <Reasons row={node} module={module} />
                </td>
                {node.cells.slice(0, SHOWN_COLUMNS).map((cell, index) => (
                  <td key={file.columns[index]!.name} className={styles.cell}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {page?.pageInfo.hasNextPage && (
        <Button variant="subtle" color="gray" onClick={readMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

/** So many cells tell which row it is. */
const SHOWN_COLUMNS = 3;

/** Why a row is refused, field by field; of the others the record. */
function Reasons({ row, module }: { row: RowOutcome; module: Module }) {
  if (row.record) {
    return (
      <Link to={row.record.url} className={styles.record}>
        {row.record.title}
      </Link>
    );
  }
  return row.errors.map(({ code, path, message }) => {
    const label = module.fields.find(({ name }) => name === path.at(-1))?.label;
    return (
      <span key={`${path.join('.')} ${code}`} className={styles.reason}>
        {label ? `${label}: ${message}` : message}
      </span>
    );
  });
}
