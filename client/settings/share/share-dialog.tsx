// The lists of its pickers come with it.
import '#client/pickers/pick-box.tsx';
import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Modal, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { X } from 'lucide-react';
import { useCompany } from '#client/catalog/catalog.ts';
import { dayText } from '#client/cells/cell-text.ts';
import { graphql } from '#client/generated/gql.ts';
import type { ShareLevel } from '#client/generated/graphql.ts';
import { Avatar } from '#client/people/avatar.tsx';
import { DateInput } from '#client/pickers/date-input.tsx';
import type { Choice } from '#client/pickers/picker.ts';
import { PrincipalPicker } from '#client/pickers/principal-picker.tsx';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Row, Rows, Waiting } from '../part.tsx';
import { act, useSubmit } from '../use-submit.ts';
import { endOfDay } from './end-of-day.ts';
import styles from './share-dialog.module.css';

const RECORD_SHARES = graphql(/* GraphQL */ `
  query RecordShares($id: ID!) {
    record(id: $id) {
      id
      title
      ...SharesOfRecord
    }
  }

  fragment SharesOfRecord on Record {
    access {
      mayEdit
      shares {
        id
        level
        until
        with {
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
    }
  }
`);

const SHARE_RECORD = graphql(/* GraphQL */ `
  mutation ShareRecord($input: ShareRecordInput!) {
    shareRecord(input: $input) {
      record {
        id
        ...SharesOfRecord
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

const UNSHARE_RECORD = graphql(/* GraphQL */ `
  mutation UnshareRecord($input: UnshareRecordInput!) {
    unshareRecord(input: $input) {
      record {
        id
        ...SharesOfRecord
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
  recordId: string;
  onClose: () => void;
}

const LEVELS: ShareLevel[] = ['READ', 'EDIT'];

/** With whom one record is shared beyond the rules, and sharing it with more. */
export function ShareDialog({ recordId, onClose }: Props) {
  const { t } = useTexts(['settings', 'common']);
  const { timeZone } = useCompany();
  const variables = { id: recordId };
  const { data, error, refetch } = useQuery(RECORD_SHARES, { variables, fetchPolicy: 'cache-and-network' });
  const [share] = useMutation(SHARE_RECORD);
  const [unshare] = useMutation(UNSHARE_RECORD);
  const form = useForm({
    initialValues: { withId: null as Choice | null, level: 'READ' as ShareLevel, until: null as string | null },
  });
  const { submit, fault, busy } = useSubmit(form);
  const shares = data?.record?.access?.shares;

  const onSubmit = form.onSubmit(async ({ withId, level, until }) => {
    if (!withId) return form.setFieldError('withId', t('share.withPlaceholder'));
    const input = { recordId, withId: withId.value, level, until: until ? endOfDay(until, timeZone) : null };
    if (await submit(async () => (await share({ variables: { input } })).data?.shareRecord.errors)) form.reset();
  });
  const onRemove = async ({ id, name }: { id: string; name: string }) => {
    const input = { recordId, withId: id };
    const done = await act(async () => (await unshare({ variables: { input } })).data?.unshareRecord.errors);
    if (done) tell(t('share.removed', { name }));
  };

  return (
    <Modal opened onClose={onClose} title={t('share.title', { title: data?.record?.title ?? '' })} size={520} centered>
      <Stack gap="lg">
        <Text c="dimmed">{t('share.intro')}</Text>
        <form onSubmit={onSubmit} className={styles.form}>
          <PrincipalPicker
            label={t('share.with')}
            placeholder={t('share.withPlaceholder')}
            required
            value={form.values.withId}
            onChange={(picked) => form.setFieldValue('withId', picked)}
            error={form.errors.withId}
          />
          <Select
            label={t('share.level')}
            allowDeselect={false}
            data={LEVELS.map((value) => ({ value, label: t(`share.levels.${value}`) }))}
            {...form.getInputProps('level')}
          />
          <DateInput
            label={t('share.until')}
            value={form.values.until}
            onChange={(until) => form.setFieldValue('until', until)}
            error={form.errors.until}
          />
          <Button type="submit" loading={busy} className={styles.submit}>
            {t('share.add')}
          </Button>
          <Fault text={fault} />
        </form>
        {!shares && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
        {shares?.length === 0 && <Text c="dimmed">{t('share.none')}</Text>}
        {shares && shares.length > 0 && (
          <Rows label={t('share.shared')}>
            {shares.map(({ id, with: { id: principal, name }, level, until }) => (
              <Row
                key={id}
                mark={<Avatar id={principal} name={name} size={26} />}
                title={name}
                note={[t(`share.levels.${level}`), until && t('share.untilDay', { day: dayText(until) })]
                  .filter(Boolean)
                  .join(', ')}
              >
                <ActionIcon aria-label={t('share.remove', { name })} onClick={() => onRemove({ id: principal, name })}>
                  <X size={14} />
                </ActionIcon>
              </Row>
            ))}
          </Rows>
        )}
      </Stack>
    </Modal>
  );
}
