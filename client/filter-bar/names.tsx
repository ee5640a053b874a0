import { useQuery } from '@apollo/client/react';
import { graphql } from '#client/generated/gql.ts';
import { useTexts } from '#client/texts/use-texts.ts';

const USER_NAME = graphql(/* GraphQL */ `
  query UserName($id: ID!) {
    user(id: $id) {
      id
      name
    }
  }
`);

const GROUP_NAME = graphql(/* GraphQL */ `
  query GroupName($id: ID!) {
    group(id: $id) {
      id
      name
    }
  }
`);

const RECORD_TITLE = graphql(/* GraphQL */ `
  query RecordTitle($id: ID!) {
    record(id: $id) {
      id
      title
    }
  }
`);

/** The name of whoever or whatever an id stands for; undefined while it is not known, null when it may not be. */
export function useNameOf(id: string): string | null | undefined {
  const isUser = id.startsWith('usr_');
  const isGroup = id.startsWith('grp_');
  const user = useQuery(USER_NAME, { variables: { id }, skip: !isUser });
  const group = useQuery(GROUP_NAME, { variables: { id }, skip: !isGroup });
  const record = useQuery(RECORD_TITLE, { variables: { id }, skip: isUser || isGroup || !id });
  if (isUser) return user.data && (user.data.user?.name ?? null);
  if (isGroup) return group.data && (group.data.group?.name ?? null);
  return record.data && (record.data.record?.title ?? null);
}

/** The name behind an id, in running text. */
export function NameOf({ id }: { id: string }) {
  const { t } = useTexts('conditions');
  const name = useNameOf(id);
  return name === undefined ? '…' : (name ?? t('hidden'));
}
