import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '#client/generated/gql.ts';
import { Avatar } from '#client/people/avatar.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { PickOne } from './pick-one.tsx';
import type { Choice, PickerProps } from './picker.ts';

const PRINCIPALS = graphql(/* GraphQL */ `
  query PickPrincipals($search: String, $first: Int!) {
    principals(search: $search, first: $first) {
      ... on User {
        id
        name
      }
      ... on Group {
        id
        name
      }
    }
  }
`);

/** Picks a person or a group; `peopleOnly` leaves groups out. */
export function PrincipalPicker({ peopleOnly = false, ...rest }: PickerProps & { peopleOnly?: boolean }) {
  const { t } = useTexts('pickers');
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 120);
  const query = useQuery(PRINCIPALS, { variables: { search: asked || null, first: 20 } });
  const principals = (query.data ?? query.previousData)?.principals ?? [];
  const choices = principals
    .filter(({ __typename }) => !peopleOnly || __typename === 'User')
    .map(({ id, name }): Choice => ({ value: id, label: name }));
  return (
    <PickOne
      {...rest}
      choices={choices}
      nothing={query.error ? t('failed') : t('none')}
      search={search}
      onSearch={setSearch}
      mark={({ value, label }) => <Avatar id={value} name={label} size={18} />}
      note={({ value }) => (value.startsWith('grp_') ? t('group') : null)}
    />
  );
}
