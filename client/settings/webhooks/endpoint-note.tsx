import { useModules } from '#client/catalog/catalog.ts';
import { momentText, sinceText, wholeText } from '#client/cells/cell-text.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import type { Endpoint } from './webhooks.documents.ts';
import styles from './webhooks.module.css';

/** Where an endpoint is, what it is told and with whose rights; then whatever needs somebody's attention. */
export function EndpointNote({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTexts('webhooks');
  const modules = useModules();
  const { url, events, owner, offReason, failingSince, oldSecretUntil, pendingCount, failedCount } = endpoint;
  const names = endpoint.modules.map((name) => modules.find((module) => module.name === name)?.label ?? name);
  const toldOf = events.length ? events.map((event) => t(`events.${event}`).toLocaleLowerCase()).join(', ') : null;
  const about = names.length && toldOf ? `${names.join(', ')}: ${toldOf}` : t('onlyRules');
  const state = [
    offReason && t(`off.${offReason}`),
    failingSince && t('failing', { since: sinceText(failingSince) }),
    pendingCount > 0 && t('pending', { count: pendingCount, number: wholeText(String(pendingCount)) }),
    failedCount > 0 && t('failed', { count: failedCount, number: wholeText(String(failedCount)) }),
    oldSecretUntil && t('twoSecrets', { until: momentText(oldSecretUntil) }),
  ].filter(Boolean);
  const isTrouble = Boolean(failingSince || failedCount || (offReason && offReason !== 'BY_HAND'));
  return (
    <>
      <div className={styles.url}>{url}</div>
      <div>{[about, owner && t('owner', { name: owner.name })].filter(Boolean).join(' · ')}</div>
      {state.length > 0 && (
        <div className={styles.state} data-trouble={isTrouble || undefined}>
          {state.join(' · ')}
        </div>
      )}
    </>
  );
}
