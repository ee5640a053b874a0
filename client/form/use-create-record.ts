import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { graphql } from '#client/generated/gql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import type { Drafts } from './draft.ts';
import { faultsBesides, NO_FAULTS } from './faults.ts';
import { faultsOf } from './faults-of.ts';
import { useDrafts } from './use-drafts.ts';

const CREATE_RECORD = graphql(/* GraphQL */ `
  mutation CreateRecord($input: CreateRecordInput!) {
    createRecord(input: $input) {
      record {
        id
        module
        title
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

/** A record that was just made. */
export interface Created {
  id: string;
  title: string;
}

/** The form of a new record: what is written, what is to be mended, and the saving. */
export function useCreateRecord(module: Module, filled: Drafts, onCreated: (created: Created) => void) {
  const { t } = useTexts('form');
  const [create, { loading }] = useMutation(CREATE_RECORD);
  const [faults, setFaults] = useState(NO_FAULTS);
  const form = useDrafts(`${module.name}.new`, filled);

  const save = async () => {
    const values = Object.entries(form.drafts).map(([field, { value }]) => ({ field, value }));
    try {
      const { data } = await create({ variables: { input: { module: module.name, values } } });
      const { record, errors = [] } = data?.createRecord ?? {};
      setFaults(
        faultsOf(
          errors,
          module.fields.map(({ name }) => name),
        ),
      );
      if (!record) return;
      form.forget();
      onCreated({ id: record.id, title: record.title ?? '' });
    } catch {
      setFaults({ ...NO_FAULTS, general: t('unanswered') });
    }
  };
  const write = (changes: Drafts) => {
    form.write(changes);
    setFaults((now) => faultsBesides(now, changes));
  };
  return { ...form, write, faults, save, busy: loading };
}
