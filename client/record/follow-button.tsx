import { useMutation } from '@apollo/client/react';
import { Menu } from '@mantine/core';
import { Bell, BellOff, BellRing, Check } from 'lucide-react';
import { graphql } from '#client/generated/gql.ts';
import type { FollowLevel } from '#client/generated/graphql.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { ActButton } from './act-button.tsx';
import type { RecordFacts } from './record.documents.ts';

const FOLLOW = graphql(/* GraphQL */ `
  mutation FollowRecord($id: ID!, $level: FollowLevel) {
    followRecord(input: { recordId: $id, level: $level }) {
      record {
        id
        following
        followers {
          id
          name
        }
      }
      errors {
        message
      }
    }
  }
`);

const LEVELS: { level: FollowLevel | null; text: 'all' | 'mentions' | 'mute' | 'stop' }[] = [
  { level: 'ALL', text: 'all' },
  { level: 'MENTIONS', text: 'mentions' },
  { level: 'MUTED', text: 'mute' },
  { level: null, text: 'stop' },
];

/** How closely the reader follows the record, and the choice of it. */
export function FollowButton({ record: { id, following, followers } }: { record: RecordFacts }) {
  const { t } = useTexts('record');
  const me = useViewer().user;
  const [follow] = useMutation(FOLLOW);

  const set = async (level: FollowLevel | null) => {
    const others = followers?.filter((follower) => follower.id !== me.id) ?? [];
    const mine = { __typename: 'User' as const, id: me.id, name: me.name };
    try {
      const { data } = await follow({
        variables: { id, level },
        optimisticResponse: {
          followRecord: {
            __typename: 'FollowRecordPayload',
            errors: [],
            record: {
              __typename: 'Record',
              id,
              following: level,
              followers: level === 'ALL' || level === 'MENTIONS' ? [...others, mine] : others,
            },
          },
        },
      });
      const reason = data?.followRecord.errors[0]?.message;
      if (reason) tellFailure(reason);
    } catch {
      tellFailure(connectionFailure());
    }
  };
  const Icon = following === 'MUTED' ? BellOff : following ? BellRing : Bell;
  const names = followers?.map(({ name }) => name).join(', ');
  const button = (
    <ActButton
      icon={Icon}
      label={t(`follow.${stateOf(following)}`)}
      title={names ? t('follow.followers', { names }) : undefined}
      onClick={following ? undefined : () => set('ALL')}
    />
  );
  if (!following) return button;
  return (
    <Menu width={250}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {LEVELS.map(({ level, text }) => (
          <Menu.Item
            key={text}
            leftSection={following === level ? <Check size={14} /> : <span style={{ width: 14 }} />}
            onClick={() => set(level)}
          >
            {t(`follow.${text}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function stateOf(following: FollowLevel | null | undefined) {
  if (!following) return 'follow';
  return following === 'ALL' ? 'following' : following === 'MENTIONS' ? 'mentionsOnly' : 'muted';
}
