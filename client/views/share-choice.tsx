import { useQuery } from '@apollo/client/react';
import { SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core';
import { graphql } from '#client/generated/gql.ts';
import type { FilterRight, FilterVisibility } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';

const SHARE_GROUPS = graphql(/* GraphQL */ `
  query ShareGroups {
    groups {
      id
      name
    }
  }
`);

/** Who may use a view beside its owner, and what they may do with it. */
export interface Sharing {
  visibility: FilterVisibility;
  sharedWithId: string | null;
  sharedRight: FilterRight;
}

interface Props {
  sharing: Sharing;
  onChange: (sharing: Sharing) => void;
  /** What is wrong with the group. */
  fault?: string | undefined;
}

const VISIBILITIES = ['PRIVATE', 'GROUP', 'ALL'] as const;

/** Chooses who sees a view: oneself, a group, or everybody; and whether they may change it. */
export function ShareChoice({ sharing, onChange, fault }: Props) {
  const { t } = useTexts('sharing');
  const { visibility, sharedWithId, sharedRight } = sharing;
  const { data } = useQuery(SHARE_GROUPS, { skip: visibility !== 'GROUP' });
  return (
    <Stack gap={10}>
      <SegmentedControl
        fullWidth
        aria-label={t('label')}
        data={VISIBILITIES.map((value) => ({ value, label: t(value) }))}
        value={visibility}
        onChange={(next) => onChange({ ...sharing, visibility: next as FilterVisibility })}
      />
      {visibility === 'GROUP' && (
        <Select
          label={t('group')}
          placeholder={t('pickGroup')}
          nothingFoundMessage={t('noGroups')}
          data={(data?.groups ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={sharedWithId}
          error={fault}
          required
          withAsterisk={false}
          searchable
          allowDeselect={false}
          onChange={(group) => onChange({ ...sharing, sharedWithId: group })}
        />
      )}
      {visibility !== 'PRIVATE' && (
        <Switch
          label={t('mayEdit')}
          description={t('mayEditHint')}
          checked={sharedRight === 'EDIT'}
          onChange={({ currentTarget }) =>
            onChange({ ...sharing, sharedRight: currentTarget.checked ? 'EDIT' : 'READ' })
          }
        />
      )}
      <Text fz={12} c="dimmed">
        {t('hint')}
      </Text>
    </Stack>
  );
}

/** How a view is shared now; a new one is not. */
export function sharingOf(view: SharedView | null): Sharing {
  if (!view) return { visibility: 'PRIVATE', sharedWithId: null, sharedRight: 'READ' };
  return { visibility: view.visibility, sharedWithId: view.sharedWith?.id ?? null, sharedRight: view.sharedRight };
}

/** Whether it is said with whom. */
export function isWholeSharing({ visibility, sharedWithId }: Sharing): boolean {
  return visibility !== 'GROUP' || sharedWithId !== null;
}

interface SharedView extends Omit<Sharing, 'sharedWithId'> {
  sharedWith: { id: string } | null;
}
