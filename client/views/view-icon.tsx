import { List, SquareKanban } from 'lucide-react';
import type { ListedFilterFragment } from '#client/generated/graphql.ts';

/** Whether a view is a list or a board. */
export function ViewIcon({ presentation }: Pick<ListedFilterFragment, 'presentation'>) {
  const Icon = presentation === 'KANBAN' ? SquareKanban : List;
  return <Icon size={14} strokeWidth={1.75} aria-hidden style={{ flex: 'none' }} />;
}
