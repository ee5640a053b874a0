import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import { dayText, sinceText } from '#client/cells/cell-text.ts';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { graphql } from '#client/generated/gql.ts';
import type { ApiTokensQuery } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Page, Row, Rows, Waiting } from '../part.tsx';
import { act } from '../use-submit.ts';
import { CreateToken } from './create-token.tsx';

const API_TOKENS = graphql(/* GraphQL */ `
  query ApiTokens {
    apiTokens {
      id
      name
      prefix
      scopes
      expiresAt
      lastUsedAt
    }
  }
`);

const REVOKE_API_TOKEN = graphql(/* GraphQL */ `
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      revokedId
      errors {
        code
        path
        message
      }
    }
  }
`);

type Token = NonNullable<ApiTokensQuery['apiTokens']>[number];

/** The keys with which programs use the system as their owner. */
export default function TokensPage() {
  const { t } = useTexts('settings');
  const { data, error, refetch } = useQuery(API_TOKENS, { fetchPolicy: 'cache-and-network' });
  const [revoke] = useMutation(REVOKE_API_TOKEN);
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const scopeText = useScopeText();
  const tokens = data?.apiTokens;

  const onRevoke = async ({ id }: Token) => {
    const done = await act(async () => (await revoke({ variables: { input: { id } } })).data?.revokeApiToken.errors);
    setRevoking(null);
    if (!done) return;
    tell(t('tokens.revoked'));
    await refetch();
  };

  return (
    <Page
      title={t('tokens.title')}
      intro={t('tokens.intro')}
      act={
        <Button leftSection={<Plus size={14} />} onClick={() => setCreating(true)}>
          {t('tokens.create')}
        </Button>
      }
    >
      {!tokens && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {tokens?.length === 0 && t('tokens.empty')}
      {tokens && tokens.length > 0 && (
        <Rows label={t('tokens.title')}>
          {tokens.map((token) => (
            <Row
              key={token.id}
              mark={<KeyRound size={16} strokeWidth={1.75} aria-hidden />}
              title={token.name}
              note={[
                `${token.prefix}…`,
                scopeText(token.scopes),
                token.lastUsedAt ? t('tokens.used', { when: sinceText(token.lastUsedAt) }) : t('tokens.unused'),
                token.expiresAt ? t('tokens.until', { when: dayText(token.expiresAt) }) : t('tokens.never'),
              ].join(' · ')}
            >
              <Button variant="subtle" color="red" onClick={() => setRevoking(token)}>
                {t('tokens.revoke')}
              </Button>
            </Row>
          ))}
        </Rows>
      )}
      {creating && <CreateToken onCreated={() => void refetch()} onClose={() => setCreating(false)} />}
      {revoking && (
        <ConfirmDialog
          danger
          title={t('tokens.revokeTitle', { name: revoking.name })}
          act={t('tokens.revoke')}
          onConfirm={() => onRevoke(revoking)}
          onClose={() => setRevoking(null)}
        >
          {t('tokens.revokeText')}
        </ConfirmDialog>
      )}
    </Page>
  );
}

/** Scopes in words: read, write, or by module. */
function useScopeText(): (scopes: readonly string[]) => string {
  const { t } = useTexts('settings');
  const modules = useModules();
  return (scopes) => {
    if (scopes.includes('write')) return t('tokens.writeAll');
    if (scopes.includes('read')) return t('tokens.readAll');
    const words = scopes.map((scope) => {
      const [verb, name] = scope.split(':');
      const label = modules.find((module) => module.name === name)?.label ?? name;
      return `${label} (${t(verb === 'write' ? 'tokens.write' : 'tokens.read').toLocaleLowerCase()})`;
    });
    return words.join(', ');
  };
}
