import { useMutation } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ShareLevel } from '#client/generated/graphql.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { useSubmit } from '../use-submit.ts';
import { ADD_SHARING_RULE } from './access.documents.ts';
import styles from './access-page.module.css';

interface Props {
  module: string;
  groups: readonly { id: string; name: string }[];
  onAdded: () => void;
  onClose: () => void;
}

const LEVELS: ShareLevel[] = ['READ', 'EDIT'];

/** Adds a rule that shares one group's records with another. */
export function AddRule({ module, groups, onAdded, onClose }: Props) {
  const { t } = useTexts(['settings', 'common']);
  const [add] = useMutation(ADD_SHARING_RULE);
  const form = useForm({ initialValues: { fromGroupId: '', toGroupId: '', level: 'READ' as ShareLevel } });
  const { submit, fault, busy } = useSubmit(form);
  const choices = groups.map(({ id, name }) => ({ value: id, label: name }));
  const onSubmit = form.onSubmit(async (values) => {
    const input = { module, ...values };
    if (await submit(async () => (await add({ variables: { input } })).data?.addSharingRule.errors)) onAdded();
  });
  return (
    <form onSubmit={onSubmit} className={styles.form}>
      <Select label={t('access.from')} required data={choices} autoFocus {...form.getInputProps('fromGroupId')} />
      <Select label={t('access.to')} required data={choices} {...form.getInputProps('toGroupId')} />
      <Select
        label={t('access.level')}
        allowDeselect={false}
        data={LEVELS.map((value) => ({ value, label: t(`access.levels.${value}`) }))}
        {...form.getInputProps('level')}
      />
      <div className={styles.acts}>
        <Button type="submit" loading={busy}>
          {t('access.add')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Fault text={fault} />
      </div>
    </form>
  );
}
