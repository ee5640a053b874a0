import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useModule } from '#client/catalog/catalog.ts';
import { graphql } from '#client/generated/gql.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { PickOne } from './pick-one.tsx';
import type { Choice, PickerProps } from './picker.ts';

const FOUND = graphql(/* GraphQL */ `
  query PickRecords($query: String!, $modules: [String!]!) {
    search(query: $query, modules: $modules, first: 12) {
      ...PickableRecord
    }
  }

  fragment PickableRecord on Record {
    id
    module
    title
  }
`);

const RECENT = graphql(/* GraphQL */ `
  query PickRecentRecords {
    recentRecords(first: 50) {
      ...PickableRecord
    }
  }
`);

const MOST_RECENT = 8;

/** Picks a record of one module: those opened lately at first, then by what is typed. */
export function RecordPicker({ module, ...rest }: PickerProps & { module: string }) {
  const { t } = useTexts('pickers');
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 120);
  const found = useQuery(FOUND, { variables: { query: asked, modules: [module] }, skip: !asked });
  const recent = useQuery(RECENT, { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' });
  const icon = useModule(module)?.icon ?? '';
  const records = asked
    ? ((found.data ?? found.previousData)?.search ?? [])
    : (recent.data?.recentRecords?.filter((record) => record.module === module).slice(0, MOST_RECENT) ?? []);
  const choices = records.map(({ id, title }): Choice => ({ value: id, label: title ?? '–' }));
  const failed = asked ? found.error : recent.error;
  return (
    <PickOne
      {...rest}
      choices={choices}
      heading={asked ? undefined : t('recent')}
      nothing={failed ? t('failed') : asked ? t('none') : t('type')}
      search={search}
      onSearch={setSearch}
      mark={() => <ModuleIcon name={icon} size={14} />}
    />
  );
}
