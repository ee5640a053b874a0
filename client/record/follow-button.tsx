import { useMutation } from '@apollo/client/react';
import { Bell, BellOff, BellRing } from 'lucide-react';
import { lazy } from 'react';
import { graphql } from '#client/generated/gql.ts';
import type { FollowLevel } from '#client/generated/graphql.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { usePopup } from '#client/ui/use-popup.tsx';
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

const FollowLevels = lazy(() => import('./follow-levels.tsx'));

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
  const choice = usePopup('menu', (popup) => <FollowLevels popup={popup} now={following} onChoose={set} />);
  return (
    <>
      <ActButton
        {...(following ? choice.trigger : { onClick: () => set('ALL') })}
        icon={Icon}
        label={t(`follow.${stateOf(following)}`)}
        title={names ? t('follow.followers', { names }) : undefined}
      />
      {choice.drawn}
    </>
  );
}

function stateOf(following: FollowLevel | null | undefined) {
  if (!following) return 'follow';
  return following === 'ALL' ? 'following' : following === 'MENTIONS' ? 'mentionsOnly' : 'muted';
}
