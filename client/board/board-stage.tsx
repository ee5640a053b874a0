import { useApolloClient } from '@apollo/client/react';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { Settings2 } from 'lucide-react';
import { type KeyboardEvent, lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { offerUndo } from '#client/undo/offer-undo.tsx';
import { BoardProvider, type BoardScene } from './board-context.ts';
import styles from './board-stage.module.css';
import { CarriedCard } from './carried-card.tsx';
import { Column } from './column.tsx';
import { fieldsOnBoard } from './fields-on-board.ts';
import { Glide } from './glide.tsx';
import { type BoardHead, columnOf, findCard } from './model/board-state.ts';
import { useRestLimits } from './rest-limits.ts';
import type { OpenBoard } from './use-board.ts';
import { useDrag } from './use-drag.ts';
import { useFocus } from './use-focus.ts';
import { useFolds } from './use-folds.ts';
import { useMove } from './use-move.ts';
import { useMovers } from './use-movers.ts';
import { usePointerHand } from './use-pointer-hand.ts';

const RequiredFields = lazy(() => import('./required-fields.tsx'));
const Lanes = lazy(() => import('./lanes/lanes.tsx'));
const BoardSettings = lazy(() => import('./settings/board-settings.tsx'));

interface Props {
  module: string;
  board: OpenBoard;
}

/** The columns of an open board, and the hands upon them: pointer, touch and keyboard. */
export function BoardStage({ module, board }: Props) {
  const { t } = useTexts('board');
  const { session, shown, filter, mayMove, conversion, dispatch } = board;
  const modules = useModules();
  const restLimits = useRestLimits();
  const viewerId = useViewer().user.id;
  const navigate = useNavigate();
  const client = useApolloClient();
  const [said, say] = useState('');
  const [settingUp, setSettingUp] = useState(false);
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [chosenLane, chooseLane] = useState<string | null>(null);
  const onlyLane = phone && shown.lanes ? laneAt(shown.lanes, chosenLane) : undefined;
  const { laid, foldColumn, foldLane } = useFolds(shown, onlyLane);

  const { move, inNeed } = useMove(board, {
    onMoved: ({ title, column, index, undo }) => {
      say(t('live.dropped', { title, column, place: index + 1 }));
      offerUndo(t('move.done', { title, column }), undo);
    },
    onRefused: ({ title, reason }) => say(t('live.refused', { title, reason })),
  });
  useMovers(board, viewerId, say);

  const titleOf = (recordId: string) => findCard(shown, recordId)?.card.title ?? '';
  const placeInWords = (recordId: string, { column, index }: { column: string | null; index: number }) => {
    const target = columnOf(shown, column);
    const own = findCard(shown, recordId)?.column === target ? 0 : 1;
    return { column: target?.label ?? '', place: index + 1, count: (target?.count ?? 0) + own };
  };
  const { lift, columns, register, follow, pointerEvents, onCardKey } = useDrag({
    shown: laid,
    mayMove,
    onLift: (recordId) => {
      dispatch({ type: 'lifted', recordId });
      const held = findCard(shown, recordId);
      if (!held) return;
      const place = { column: held.column.value ?? null, index: held.column.cards.indexOf(held.card) };
      say(t('live.lifted', { title: held.card.title, ...placeInWords(recordId, place) }));
    },
    onOver: (recordId, place) => say(t('live.over', placeInWords(recordId, place))),
    onRelease: ({ recordId, from, place }, dropped) => {
      const moved = dropped && (from.column !== place.column || from.index !== place.index);
      if (moved) move(recordId, place.column, place.index);
      else say(t('live.cancelled', { title: titleOf(recordId) }));
      dispatch({ type: 'released' });
    },
  });
  const { hold, overlay } = usePointerHand(pointerEvents);
  const { active, onFocus, onFocusKey } = useFocus({ shown: laid, lift, columns });

  const open = useCallback(
    (recordId: string) => {
      navigate({ to: '/$module', params: { module }, search: (search) => ({ ...search, peek: recordId }) });
    },
    [navigate, module],
  );
  const about = modules.find(({ name }) => name === module);
  const onSaved = (filterId: string) => {
    setSettingUp(false);
    void client.refetchQueries({ include: ['Filters', 'Frame'] });
    if (filterId === filter.id) board.reload();
    else navigate({ to: '/$module', params: { module }, search: { view: filterId } });
  };
  const targetsKey = JSON.stringify([shown.heads ?? shown.columns, shown.lanes].map(targetsIn));
  const scene = useMemo<BoardScene>(() => {
    const [targets, laneTargets] = JSON.parse(targetsKey);
    return {
      module,
      mayMove,
      targets,
      laneTargets,
      conversion,
      fields: fieldsOnBoard(modules, filter),
      restLimits,
      viewerId,
      register,
      hold,
      open,
      moveToColumn: (recordId, column) => move(recordId, column, 0),
      dismissRefusal: (recordId) => dispatch({ type: 'refusalRead', recordId }),
    };
  }, [
    module,
    mayMove,
    targetsKey,
    conversion,
    modules,
    filter,
    restLimits,
    viewerId,
    register,
    hold,
    open,
    move,
    dispatch,
  ]);

  const onKeyDown = (event: KeyboardEvent) => {
    const recordId = cardOfLink(event.target);
    if (!recordId || event.metaKey || event.ctrlKey || event.altKey) return;
    if (onCardKey(recordId, event) || onFocusKey(recordId, event)) event.preventDefault();
  };
  const drawing = { session, lift, active, onReadOn: board.readOn };
  const settings = (
    <button type="button" className={styles.settings} onClick={() => setSettingUp(true)}>
      <Settings2 size={15} strokeWidth={1.75} aria-hidden />
      {t('settings.open')}
    </button>
  );

  return (
    <BoardProvider value={scene}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards' links are handled for all of them here */}
      <div className={styles.frame} onKeyDown={onKeyDown} onFocus={onFocus} onScrollCapture={follow}>
        <Glide when={shown} className={shown.lanes ? styles.laned : styles.board}>
          {!laid.lanes &&
            laid.columns.map((column) => (
              <Column key={column.value ?? ''} column={column} onFold={foldColumn} {...drawing} />
            ))}
          {!laid.lanes && settings}
          <Suspense>
            {laid.lanes && (
              <Lanes
                board={laid}
                only={onlyLane}
                onChoose={chooseLane}
                onFold={foldColumn}
                onFoldLane={foldLane}
                onMore={board.moreLanes}
                {...drawing}
              >
                {settings}
              </Lanes>
            )}
          </Suspense>
        </Glide>
      </div>
      <div ref={overlay} data-dnd-overlay>
        {lift?.by === 'pointer' && <CarriedCard card={lift.card} />}
      </div>
      <p id="board-instructions" hidden>
        {t('instructions')}
      </p>
      <p className={styles.unseen} aria-live="polite">
        {said}
      </p>
      {settingUp && about && (
        <Suspense>
          <BoardSettings
            module={about}
            filter={filter}
            shown={shown.heads ?? shown.columns}
            onSaved={onSaved}
            onClose={() => setSettingUp(false)}
          />
        </Suspense>
      )}
      <Suspense>{inNeed && <RequiredFields key={inNeed.move.key} module={module} need={inNeed} />}</Suspense>
    </BoardProvider>
  );
}

function targetsIn(heads: readonly { value?: string | null; label: string }[] | undefined) {
  return heads?.map(({ value, label }) => ({ value: value ?? null, label }));
}

/** The lane that a phone shows: the chosen one as long as it is there, else the first. */
function laneAt(lanes: readonly BoardHead[], chosen: string | null): string | null {
  return (lanes.find(({ value }) => value === chosen) ?? lanes[0])?.value ?? null;
}

/** The record of the card whose link the event came from; null for events from elsewhere, such as a card's menu. */
function cardOfLink(target: EventTarget): string | null {
  if (!(target instanceof HTMLAnchorElement)) return null;
  return target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null;
}
