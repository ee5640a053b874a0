import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import type { CommentLine, CommentThread } from './discussion.documents.ts';
import { type DocumentTree, plainText, readDocument } from './document/document-tree.ts';

/** Come with the editor, else with the first act. */
const mutations = () => import('./comment-acts.documents.ts');

/** How far the clocks of browser and server may lie apart. */
const CLOCK_SKEW_MS = 60_000;

/** A comment on its way to the server. */
export interface Unsent {
  key: number;
  document: DocumentTree;
  parentId: string | null;
  since: string;
}

/** Whether the stream has brought the comment before its answer came, so that it must not be drawn twice. */
export function hasArrived({ document, since }: Unsent, comments: readonly CommentLine[], viewerId: string): boolean {
  const text = plainText(document);
  return comments.some(
    ({ author, createdAt, body }) =>
      author?.id === viewerId &&
      Date.parse(createdAt) > Date.parse(since) - CLOCK_SKEW_MS &&
      plainText(readDocument(body)) === text,
  );
}

/** A mention of a large group that waits for a yes. */
export interface LargeGroup {
  message: string;
  answer: (yes: boolean) => void;
}

interface Written {
  errors: readonly { code: string; message: string }[];
  mentionsNotDelivered?: readonly { name?: string }[] | null;
}

interface Listener {
  place: (comment: CommentThread & { parent?: CommentThread | null }) => void;
  /** Names of mentioned people and groups who may not see the record. */
  onNotDelivered: (names: string[]) => void;
}

/** What can be done in a discussion. Each act answers why it failed, or null. */
export function useCommentActs(recordId: string, { place, onNotDelivered }: Listener) {
  const client = useApolloClient();
  const { t } = useTexts('discussion');
  const [unsent, setUnsent] = useState<Unsent[]>([]);
  const [largeGroup, setLargeGroup] = useState<LargeGroup | null>(null);
  const lastKey = useRef(0);

  const ask = useCallback(
    (message: string) =>
      new Promise<boolean>((resolve) => {
        setLargeGroup({
          message,
          answer: (yes) => {
            setLargeGroup(null);
            resolve(yes);
          },
        });
      }),
    [],
  );

  /** Runs a write, and once more with consent when it mentions a large group. */
  const write = useCallback(
    async (run: (confirmLargeGroup: boolean) => Promise<Written | undefined>): Promise<string | null> => {
      let outcome = await run(false);
      const large = outcome?.errors.find(({ code }) => code === 'MENTION_GROUP_LARGE');
      if (large && (await ask(large.message))) outcome = await run(true);
      if (!outcome) return t('offline');
      if (outcome.errors.length > 0) return outcome.errors.map(({ message }) => message).join(' ');
      const names = outcome.mentionsNotDelivered?.flatMap(({ name }) => name ?? []) ?? [];
      if (names.length > 0) onNotDelivered(names);
      return null;
    },
    [ask, onNotDelivered, t],
  );

  const add = useCallback(
    async (document: DocumentTree, parentId: string | null): Promise<string | null> => {
      const key = ++lastKey.current;
      setUnsent((all) => [...all, { key, document, parentId, since: new Date().toISOString() }]);
      try {
        return await write(async (confirmLargeGroup) => {
          const input = { recordId, body: document, parentId, confirmLargeGroup };
          const { data } = await client.mutate({ mutation: (await mutations()).ADD_COMMENT, variables: { input } });
          if (data?.addComment.comment) place(data.addComment.comment);
          return data?.addComment;
        });
      } finally {
        setUnsent((all) => all.filter((one) => one.key !== key));
      }
    },
    [client, recordId, place, write],
  );

  const edit = useCallback(
    (id: string, document: DocumentTree): Promise<string | null> =>
      write(async (confirmLargeGroup) => {
        const input = { id, body: document, confirmLargeGroup };
        const { data } = await client.mutate({ mutation: (await mutations()).EDIT_COMMENT, variables: { input } });
        return data?.editComment;
      }),
    [client, write],
  );

  const remove = useCallback(
    (id: string): Promise<string | null> =>
      write(async () => {
        const { data } = await client.mutate({
          mutation: (await mutations()).DELETE_COMMENT,
          variables: { input: { id } },
        });
        return data?.deleteComment;
      }).catch(() => t('offline')),
    [client, write, t],
  );

  return { unsent, largeGroup, add, edit, remove };
}
