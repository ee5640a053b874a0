import { useEffect, useReducer, useRef } from 'react';
import { Avatar } from '#client/people/avatar.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './mention-list.module.css';
import type { MentionState } from './mention-suggestion.ts';

/** Somebody who may see the record. */
export interface Candidate {
  __typename: 'User' | 'Group';
  id: string;
  name: string;
  title?: string | null;
}

/** The completion below or above the caret. */
export function MentionList({ state: { items, marked, place, loading, choose } }: { state: MentionState }) {
  const { t } = useTexts('discussion');
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is marked
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  const at = useFollowed(place);
  if (!at || (loading && items.length === 0)) return null;
  const above = at.top > 260;
  const left = Math.max(8, Math.min(at.left, innerWidth - 268));
  const position = above ? { bottom: innerHeight - at.top + 6 } : { top: at.bottom + 6 };
  return (
    <div ref={list} className={styles.list} role="listbox" aria-label={t('mention.list')} style={{ left, ...position }}>
      {items.length === 0 && <p className={styles.none}>{t('mention.none')}</p>}
      {items.map((candidate, index) => (
        <div
          key={candidate.id}
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          className={styles.option}
          onPointerDown={(event) => {
            // The caret must stay in the editor.
            event.preventDefault();
            choose(candidate);
          }}
        >
          <Avatar id={candidate.id} name={candidate.name} />
          <span className={styles.name}>{candidate.name}</span>
          <span className={styles.title}>
            {candidate.__typename === 'Group' ? t('mention.group') : candidate.title}
          </span>
        </div>
      ))}
    </div>
  );
}

/** A place on the screen, read again whenever something scrolls or the window changes. */
function useFollowed(place: () => DOMRect | null): DOMRect | null {
  const [, follow] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    addEventListener('scroll', follow, { capture: true, passive: true });
    addEventListener('resize', follow);
    return () => {
      removeEventListener('scroll', follow, { capture: true });
      removeEventListener('resize', follow);
    };
  }, []);
  return place();
}
