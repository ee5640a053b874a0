import { useMutation } from '@apollo/client/react';
import { Group, Modal, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { type Field, type Module, useModules } from '#client/catalog/catalog.ts';
import { fieldAt } from '#client/catalog/field-path.ts';
import { asGroup } from '#client/filter-bar/condition-list.ts';
import { type TypeOf, wholePart } from '#client/filter-bar/operators.ts';
import { faultsOf } from '#client/form/faults-of.ts';
import { graphql } from '#client/generated/gql.ts';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { connectionFailure, tell } from '#client/ui/tell.ts';
import { isWholeSharing, ShareChoice, type Sharing, sharingOf } from '#client/views/share-choice.tsx';
import type { BoardFilter } from '../use-board.ts';
import { ColourSettings } from './colour-settings.tsx';
import { columnRows, isOfPeople, type ShownColumn } from './column-rows.ts';
import { ColumnSettings } from './column-settings.tsx';

const CREATE_BOARD = graphql(/* GraphQL */ `
  mutation CreateBoard($input: CreateFilterInput!) {
    createFilter(input: $input) {
      filter {
        ...BoardFilter
        ...ListedFilter
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

const UPDATE_BOARD = graphql(/* GraphQL */ `
  mutation UpdateBoard($input: UpdateFilterInput!) {
    updateFilter(input: $input) {
      filter {
        ...BoardFilter
        ...ListedFilter
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

interface Props {
  module: Module;
  /** The board to change; null makes a new one. One that the reader may not change is saved as a copy. */
  filter: BoardFilter | null;
  /** The columns that the board shows. */
  shown?: readonly ShownColumn[];
  /** Conditions of a new board. */
  where?: ConditionInput | null;
  onSaved: (filterId: string) => void;
  onClose: () => void;
}

const CARD_FIELDS = 6;
const SUMMED: Field['type'][] = ['MONEY', 'INTEGER', 'DECIMAL'];

/** How a board is laid out: which field makes the columns, what stands on a card, what is summed. */
export default function BoardSettings({ module, filter, shown, where, onSaved, onClose }: Props) {
  const { t } = useTexts(['boardSettings', 'sharing', 'common']);
  const modules = useModules();
  const typeOf: TypeOf = (path, of = module.name) => fieldAt(modules, of, path)?.field.type;
  const [create] = useMutation(CREATE_BOARD);
  const [update] = useMutation(UPDATE_BOARD);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const own = filter?.mayEdit ?? false;
  const mayShare = !own || (filter?.mayManage ?? false);
  const words = { yes: t('common:yes'), no: t('common:no') };
  const columnFields = module.fields.filter(({ columnField }) => columnField);
  const rowsOf = (name: string) => {
    const field = columnFields.find((candidate) => candidate.name === name);
    const same = name === filter?.board?.columnField;
    return field ? columnRows(field, same ? filter.board!.columns : [], words, same ? shown : []) : [];
  };
  const firstField = filter?.board?.columnField ?? columnFields[0]?.name ?? '';
  const form = useForm({
    initialValues: {
      name: own ? (filter?.name ?? '') : '',
      columnField: firstField,
      laneField: filter?.board?.laneField ?? null,
      titleField: filter?.board?.titleField ?? module.titleField,
      cardFields: filter?.board?.cardFields ?? [],
      sumField: filter?.board?.sumField ?? null,
      columns: rowsOf(firstField),
      colours: (filter?.board?.colours ?? []).map(({ hue, where }) => ({
        hue,
        where: asGroup(where as ConditionInput),
      })),
      sharing: sharingOf(own ? filter : null),
    },
  });
  const columnType = columnFields.find(({ name }) => name === form.values.columnField)?.type;
  const people = columnType && isOfPeople(columnType) ? (columnType === 'USER' ? 'only' : 'andGroups') : undefined;
  const choices = (fields: readonly Field[]) => fields.map(({ name, label }) => ({ value: name, label }));

  const onSubmit = form.onSubmit(async ({ name, sharing, columns, colours, ...layout }) => {
    const shape = {
      name: name.trim(),
      ...(mayShare && sharing),
      board: {
        ...layout,
        columns: columns.map(({ value, title, limit, hidden }) => ({ value, title: title || null, limit, hidden })),
        colours: colours.flatMap(({ hue, where }) => {
          const whole = wholePart(where, typeOf);
          return whole ? [{ hue, where: whole }] : [];
        }),
      },
    };
    setBusy(true);
    try {
      const answer = own && filter ? await change(filter, shape) : await make(shape);
      const { byField, general } = faultsOf(answer?.errors ?? [], [...Object.keys(form.getValues()), 'sharedWithId']);
      form.setErrors(byField);
      setFault(general);
      if (!answer?.filter || answer.errors.length > 0) return;
      tell(t('saved'));
      onSaved(answer.filter.id);
    } catch {
      setFault(connectionFailure());
    } finally {
      setBusy(false);
    }
  });
  type Shape = Partial<Sharing> & {
    name: string;
    board: Parameters<typeof update>[0]['variables']['input']['board'];
  };
  const change = async ({ id, version }: BoardFilter, shape: Shape) =>
    (await update({ variables: { input: { ...shape, id, version } } })).data?.updateFilter;
  const make = async (shape: Shape) => {
    const conditions = where === undefined ? (filter?.where as ConditionInput | null | undefined) : where;
    const input = {
      ...shape,
      module: module.name,
      presentation: 'KANBAN' as const,
      columns: filter?.columns ?? module.defaultColumns,
      where: conditions ?? null,
    };
    return (await create({ variables: { input } })).data?.createFilter;
  };

  const title = own ? t('title') : filter ? t('copyTitle') : t('createTitle');
  return (
    <Modal opened onClose={onClose} title={title} size={600}>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          {filter && !own && <Text c="dimmed">{t('copyText')}</Text>}
          <Fault text={fault} />
          <TextInput label={t('name')} required maxLength={100} data-autofocus {...form.getInputProps('name')} />
          <Group grow align="flex-start">
            <Select
              label={t('columnField')}
              allowDeselect={false}
              data={choices(columnFields)}
              {...form.getInputProps('columnField')}
              onChange={(name) => {
                if (!name) return;
                const { laneField } = form.getValues();
                form.setValues({
                  columnField: name,
                  columns: rowsOf(name),
                  ...(name === laneField && { laneField: null }),
                });
              }}
            />
            <Select
              label={t('laneField')}
              placeholder={t('noLanes')}
              clearable
              data={choices(columnFields.filter(({ name }) => name !== form.values.columnField))}
              {...form.getInputProps('laneField')}
            />
          </Group>
          <Group grow align="flex-start">
            <Select
              label={t('sumField')}
              placeholder={t('noSum')}
              clearable
              data={choices(module.fields.filter(({ type }) => SUMMED.includes(type)))}
              {...form.getInputProps('sumField')}
            />
          </Group>
          <Group grow align="flex-start">
            <Select
              label={t('titleField')}
              allowDeselect={false}
              data={choices(module.fields.filter(({ type }) => type === 'TEXT' || type === 'RELATION'))}
              {...form.getInputProps('titleField')}
            />
            <MultiSelect
              label={t('cardFields')}
              description={t('cardFieldsHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              maxValues={CARD_FIELDS}
              searchable
              data={choices(
                module.fields.filter(({ name, type }) => name !== form.values.titleField && type !== 'LONG_TEXT'),
              )}
              {...form.getInputProps('cardFields')}
            />
          </Group>
          {(form.values.columns.length > 0 || people) && (
            <ColumnSettings
              rows={form.values.columns}
              onChange={(rows) => form.setFieldValue('columns', rows)}
              people={people}
            />
          )}
          <ColourSettings
            module={module.name}
            rows={form.values.colours}
            onChange={(rows) => form.setFieldValue('colours', rows)}
          />
          {mayShare && (
            <ShareChoice
              sharing={form.values.sharing}
              fault={form.errors.sharedWithId as string | undefined}
              onChange={(sharing) => form.setFieldValue('sharing', sharing)}
            />
          )}
          <DialogActs
            act={t('common:save')}
            onCancel={onClose}
            busy={busy}
            disabled={!isWholeSharing(form.values.sharing)}
          />
        </Stack>
      </form>
    </Modal>
  );
}
