import { Button, Skeleton } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { type Module, useModule } from '#client/catalog/catalog.ts';
import { numberText } from '#client/cells/cell-text.ts';
import { CellValue, isFigure } from '#client/cells/cell-value.tsx';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { SumFigures } from '#client/list/sum-figures.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import type { RecordFacts } from './record.documents.ts';
import styles from './related-list.module.css';
import { useRelatedRows } from './use-related-rows.ts';

const CreateRecordDialog = lazy(() => import('#client/form/create-record-dialog.tsx'));

interface Props {
  record: RecordFacts;
  list: Module['relatedLists'][number];
}

/** One list of records that point at this one: count, sums, rows as links, and "new" with the relation filled in. */
export function RelatedList({ record, list }: Props) {
  const module = useModule(list.module);
  return module ? <Rows record={record} list={list} module={module} /> : null;
}

function Rows({ record, list, module }: Props & { module: Module }) {
  const { t } = useTexts(['record', 'common']);
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const { rows, columns, sums, totalCount, loading, failed, hasMore, readMore, retry } = useRelatedRows(
    module,
    list.field,
    record.id,
  );
  const open = (id: string) => navigate({ to: '/$module/$id', params: { module: module.name, id } });
  return (
    <section className={styles.list} aria-label={list.label}>
      <header className={styles.head}>
        <ModuleIcon name={module.icon} size={15} />
        <h2>{list.label}</h2>
        {totalCount !== undefined && <span className={styles.count}>{numberText(String(totalCount))}</span>}
        <span className={styles.sums}>
          {sums.map(({ path, label, ...sum }) => (
            <span key={path} title={label}>
              <SumFigures {...sum} />
            </span>
          ))}
        </span>
        {module.mayCreate && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Plus size={14} />}
            aria-label={t('related.newOf', { singular: module.singular })}
            onClick={() => setCreating(true)}
          >
            {t('related.new')}
          </Button>
        )}
      </header>
      {loading && (
        <Late>
          <Skeleton height={12} width={280} my={12} />
          <Skeleton height={12} width={220} my={12} />
        </Late>
      )}
      {failed && (
        <p className={styles.none} role="alert">
          {t('related.failed')}{' '}
          <Button variant="subtle" size="compact-xs" onClick={retry}>
            {t('common:retry')}
          </Button>
        </p>
      )}
      {totalCount === 0 && <p className={styles.none}>{t('related.none')}</p>}
      {rows.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map(({ path, label, field }) => (
                  <th key={path} scope="col" data-figure={isFigure(field.type) || undefined}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, cells }) => (
                <tr key={id} onClick={() => open(id)}>
                  {columns.map(({ path, field }, index) => (
                    <td key={path} data-figure={isFigure(field.type) || undefined}>
                      {index === 0 ? (
                        <Link
                          to="/$module/$id"
                          params={{ module: module.name, id }}
                          className={styles.title}
                          onClick={(event) => event.stopPropagation()}
                        >
                          <CellValue cell={cells[index]} type={field.type} />
                        </Link>
                      ) : (
                        <CellValue cell={cells[index]} type={field.type} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasMore && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={readMore}>
          {t('related.more')}
        </Button>
      )}
      <Suspense>
        {creating && (
          <CreateRecordDialog
            module={module}
            filled={{ [list.field]: { value: record.id, label: record.title } }}
            onClose={() => setCreating(false)}
          />
        )}
      </Suspense>
    </section>
  );
}
