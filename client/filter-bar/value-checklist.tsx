import { useQuery } from '@apollo/client/react';
import { Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';
import type { Field } from '#client/catalog/catalog.ts';
import { graphql } from '#client/generated/gql.ts';
import { Avatar } from '#client/people/avatar.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Chip } from '#client/ui/chip.tsx';
import { NameOf } from './names.tsx';
import styles from './value-checklist.module.css';

const PEOPLE = graphql(/* GraphQL */ `
  query FilterPeople($search: String) {
    principals(search: $search, first: 50) {
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

const RECORDS = graphql(/* GraphQL */ `
  query FilterRecords($input: ListInput!) {
    list(input: $input, first: 50) {
      edges {
        node {
          id
          record {
            id
            title
          }
        }
      }
    }
  }
`);

interface Props {
  field: Field;
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Several of many: values of a picklist, people and groups, or records, to be checked; long lists are found by typing. */
export function ValueChecklist({ field, values, onChange }: Props) {
  const listed = field.type === 'PICKLIST' || field.type === 'TAGS';
  const { t } = useTexts('conditions');
  const [search, setSearch] = useState('');
  const choices = useChoices(field, search);
  const chosenElsewhere = values.filter((value) => !choices?.some((choice) => choice.value === value));
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  const long = !listed || (field.options?.length ?? 0) > 8;
  return (
    <div className={styles.list}>
      {long && (
        <TextInput
          aria-label={t('findValue')}
          placeholder={t('findValue')}
          data-autofocus
          leftSection={<Search size={14} strokeWidth={1.75} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className={styles.choices}>
        {chosenElsewhere.map((value) => (
          <Checkbox
            key={value}
            checked
            onChange={() => toggle(value)}
            label={listed ? t('removedValue') : <NameOf id={value} />}
          />
        ))}
        {choices?.map(({ value, label, hue }) => (
          <Checkbox
            key={value}
            checked={values.includes(value)}
            onChange={() => toggle(value)}
            label={
              listed ? (
                <Chip hue={hue}>{label}</Chip>
              ) : (
                <span className={styles.choice}>
                  {field.type !== 'RELATION' && <Avatar id={value} name={label} size={18} />}
                  {label}
                </span>
              )
            }
          />
        ))}
      </div>
    </div>
  );
}

interface Choice {
  value: string;
  label: string;
  hue?: string | null;
}

function useChoices(field: Field, typed: string): Choice[] | undefined {
  const [search] = useDebouncedValue(typed.trim(), 120);
  const isPerson = field.type === 'PRINCIPAL' || field.type === 'USER';
  const isRelation = field.type === 'RELATION';
  const people = useQuery(PEOPLE, { variables: { search: search || null }, skip: !isPerson });
  const records = useQuery(RECORDS, {
    variables: { input: { module: field.relatedModule ?? '', columns: [], search: search || null } },
    skip: !isRelation,
  });
  if (isPerson) {
    return (people.data ?? people.previousData)?.principals
      ?.filter(({ __typename }) => field.type === 'PRINCIPAL' || __typename === 'User')
      .map(({ id, name }) => ({ value: id, label: name }));
  }
  if (isRelation) {
    return (records.data ?? records.previousData)?.list?.edges.map(({ node }) => ({
      value: node.id,
      label: node.record.title ?? '',
    }));
  }
  const wanted = typed.trim().toLocaleLowerCase();
  return field.options?.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
}
