import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Columns3, Ellipsis, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { type Module, useModule } from '#client/catalog/catalog.ts';
import { FilterBar } from '#client/filter-bar/filter-bar.tsx';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { BeginAct, type Begun } from '#client/record/begin-act.ts';
import { useViewer } from '#client/session/viewer.ts';
import { NotFound } from '#client/shell/not-found.tsx';
import { PageBar } from '#client/shell/page-bar.tsx';
import { usePageTitle } from '#client/shell/use-page-title.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { KeyHint } from '#client/ui/key-hint.tsx';
import { PopupButton } from '#client/ui/popup-button.tsx';
import { FILTERS } from '#client/views/filters.document.ts';
import { useViewActs } from '#client/views/use-view-acts.ts';
import { ViewTabs } from '#client/views/view-tabs.tsx';
import { chosenFilter } from './chosen-filter.ts';
import { FailedList } from './failed-list.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import styles from './module-page.module.css';
import { usePresentations } from './presentations.ts';
import { useListState } from './use-list-state.ts';
import type { Neighbours } from './use-neighbours.ts';

const ColumnChooser = lazy(() => import('./column-chooser.tsx'));
const KpiStrip = lazy(() => import('#client/kpi/kpi-strip.tsx'));
const KpiDialog = lazy(() => import('#client/kpi/kpi-dialog.tsx'));
const BoardSettings = lazy(() => import('#client/board/settings/board-settings.tsx'));
const BrokenParts = lazy(() => import('#client/views/broken-parts.tsx'));
const QuickDialog = lazy(() => import('#client/record/quick-dialog.tsx'));
const ViewDialog = lazy(() => import('#client/views/view-dialog.tsx'));
const ModuleMenu = lazy(() => import('#client/export/module-menu.tsx'));
const RecordPanel = lazy(async () => ({ default: (await import('#client/record/record-panel.tsx')).RecordPanel }));

const route = getRouteApi('/frame/$module');

/** A module's records by the chosen view, as a list or as a board. */
export function ModulePage() {
  const { module: name } = route.useParams();
  const module = useModule(name);
  return module ? <Views key={name} module={module} /> : <NotFound />;
}

function Views({ module }: { module: Module }) {
  const { t } = useTexts(['list', 'views']);
  const { view } = route.useSearch();
  const { data, error, refetch } = useQuery(FILTERS, { variables: { module: module.name } });
  const filters = data?.filters ?? [];
  const filter = chosenFilter(filters, view);
  const state = useListState(module, filter);
  const { LIST: RecordList, KANBAN: BoardView } = usePresentations(filter?.presentation);
  const [picking, setPicking] = useState(false);
  const [neighbours, setNeighbours] = useState<Neighbours>({});
  const acts = useViewActs(module, filter, state);
  const [begun, begin] = useState<Begun | null>(null);
  usePageTitle(filter && !filter.system ? `${filter.name} · ${module.label}` : module.label);
  const create = module.mayCreate && (
    <Button
      component={Link}
      to={`/${module.name}/new`}
      leftSection={<Plus size={15} />}
      rightSection={<KeyHint keys="c" />}
      className={styles.create}
      aria-label={t('new', { singular: module.singular.toLocaleLowerCase() })}
    >
      {t('new', { singular: module.singular.toLocaleLowerCase() })}
    </Button>
  );
  const mayMove = useViewer().permissions.find((permission) => permission.module === module.name);
  const actions = (
    <>
      {(mayMove?.export || mayMove?.import || module.findsDuplicates) && (
        <PopupButton
          kind="menu"
          className={styles.more}
          label={t('more')}
          popup={(popup) => (
            <ModuleMenu
              popup={popup}
              module={module}
              state={state}
              onSelect={filter?.presentation === 'LIST' ? () => setPicking(true) : undefined}
            />
          )}
        >
          <Ellipsis size={16} aria-hidden />
        </PopupButton>
      )}
      {create}
    </>
  );
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <PageBar actions={actions}>
          <ModuleIcon name={module.icon} />
          <h1>{module.label}</h1>
          {filter && <ViewTabs module={module} filters={filters} current={filter} acts={acts} />}
        </PageBar>
        {error && !filter && <FailedList onRetry={() => void refetch()} />}
        {!filter && !error && <ListSkeleton />}
        {filter && (
          <BeginAct value={begin}>
            <FilterBar
              module={module.name}
              where={state.where}
              onWhere={(where) => state.set({ where })}
              search={state.q}
              onSearch={(q) => state.set({ q })}
            >
              {state.changed && (
                <Button variant="subtle" color="gray" size="compact-xs" onClick={state.reset}>
                  {t('views:reset')}
                </Button>
              )}
              {state.changed && (
                <Button
                  variant="light"
                  size="compact-xs"
                  onClick={() => (filter.mayEdit ? void acts.save() : acts.ask('new'))}
                >
                  {t(filter.mayEdit ? 'views:save' : 'views:saveAs')}
                </Button>
              )}
              {filter.presentation === 'LIST' && (
                <PopupButton
                  kind="dialog"
                  className={styles.columns}
                  popup={(popup) => <ColumnChooser popup={popup} module={module} state={state} />}
                >
                  <Columns3 size={14} strokeWidth={1.75} aria-hidden />
                  {t('columns')}
                </PopupButton>
              )}
            </FilterBar>
            {view && view !== filter.id && (
              <p className={styles.notice} role="status">
                {t('views:unknown', { name: filter.name })}
              </p>
            )}
            {filter.problems.length > 0 && (
              <Suspense>
                <BrokenParts filter={filter} acts={acts} />
              </Suspense>
            )}
            {filter.kpis.length > 0 && (
              <Suspense>
                <KpiStrip module={module.name} filter={filter} filters={filters} where={state.where} search={state.q} />
              </Suspense>
            )}
            {filter.presentation === 'KANBAN' && BoardView && (
              <BoardView
                key={filter.id}
                module={module.name}
                filterId={filter.id}
                laned={Boolean(filter.board?.laneField)}
                onNeighbours={setNeighbours}
              />
            )}
            {filter.presentation === 'LIST' && RecordList && (
              <RecordList
                key={filter.id}
                module={module}
                state={state}
                picking={picking}
                onPicked={() => setPicking(false)}
                onNeighbours={setNeighbours}
              />
            )}
            {!(filter.presentation === 'KANBAN' ? BoardView : RecordList) && <ListSkeleton />}
          </BeginAct>
        )}
      </div>
      <Suspense>
        {state.peek && (
          <RecordPanel
            id={state.peek}
            onClose={() => state.set({ peek: undefined })}
            onPrevious={neighbours.previous ? () => state.set({ peek: neighbours.previous }) : undefined}
            onNext={neighbours.next ? () => state.set({ peek: neighbours.next }) : undefined}
          />
        )}
      </Suspense>
      <Suspense>
        {begun && <QuickDialog module={module.name} begun={begun} onClose={() => begin(null)} />}
        {filter && acts.asked === 'kpis' && <KpiDialog module={module} filter={filter} acts={acts} />}
        {filter && acts.asked === 'board' && (
          <BoardSettings
            module={module}
            filter={null}
            where={state.where}
            onSaved={acts.boardMade}
            onClose={() => acts.ask(null)}
          />
        )}
        {filter && (acts.asked === 'new' || acts.asked === 'rename') && <ViewDialog filter={filter} acts={acts} />}
      </Suspense>
    </div>
  );
}
