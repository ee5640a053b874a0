import type { MentionNodeAttrs } from '@tiptap/extension-mention';
import type { SuggestionOptions, SuggestionProps } from '@tiptap/suggestion';
import type { Candidate } from './mention-list.tsx';

/** An open completion: what it offers, which one is marked, where it stands. */
export interface MentionState {
  items: Candidate[];
  marked: number;
  /** Where the @ stands on the screen now. */
  place: () => DOMRect | null;
  loading: boolean;
  choose: (candidate: Candidate) => void;
}

type Props = SuggestionProps<Candidate, MentionNodeAttrs>;

/** Completion after @: arrows mark, Enter and Tab take, Escape closes. The state is kept by the caller, who draws it. */
export function mentionSuggestion(
  candidates: (query: string) => Promise<Candidate[]>,
  read: () => MentionState | null,
  show: (state: MentionState | null) => void,
): Omit<SuggestionOptions<Candidate, MentionNodeAttrs>, 'editor'> {
  const stateOf = ({ items, clientRect, command, loading }: Props, marked: number): MentionState => ({
    items,
    marked: Math.min(marked, Math.max(0, items.length - 1)),
    place: () => clientRect?.() ?? null,
    loading,
    choose: ({ id, name }) => command({ id, label: name }),
  });
  return {
    char: '@',
    debounce: 60,
    // Only for what is being typed: a draft that ends in a mention opens nothing.
    shouldShow: ({ transaction }) => transaction.docChanged || read() !== null,
    items: ({ query }) => candidates(query).catch(() => []),
    render: () => ({
      onStart: (props) => show(stateOf(props, 0)),
      onUpdate: (props) => show(stateOf(props, 0)),
      onExit: () => show(null),
      onKeyDown: ({ event }) => {
        const state = read();
        if (!state || state.items.length === 0) return false;
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step !== 0) {
          const marked = (state.marked + step + state.items.length) % state.items.length;
          show({ ...state, marked });
          return true;
        }
        if (event.key !== 'Enter' && event.key !== 'Tab') return false;
        if (event.metaKey || event.ctrlKey) return false;
        state.choose(state.items[state.marked]!);
        return true;
      },
    }),
  };
}
