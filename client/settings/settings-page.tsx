import { Link, useParams } from '@tanstack/react-router';
import {
  Bell,
  Blocks,
  Building2,
  Eye,
  Filter,
  KeyRound,
  type LucideIcon,
  Magnet,
  MonitorSmartphone,
  Network,
  Tags,
  Trash2,
  UserRound,
  UserRoundCog,
  UsersRound,
  Webhook,
  Workflow,
} from 'lucide-react';
import { type ComponentType, lazy, Suspense } from 'react';
import { useViewer } from '#client/session/viewer.ts';
import { PageBar } from '#client/shell/page-bar.tsx';
import { usePageTitle } from '#client/shell/use-page-title.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import MePage from './me/me-page.tsx';
import styles from './settings-page.module.css';

type Name =
  | 'me'
  | 'sessions'
  | 'tokens'
  | 'notify'
  | 'bin'
  | 'users'
  | 'groups'
  | 'roles'
  | 'access'
  | 'modules'
  | 'company'
  | 'tags'
  | 'pipelines'
  | 'conversion'
  | 'automation'
  | 'webhooks';

interface Entry {
  name: Name;
  icon: LucideIcon;
  admin: boolean;
  page: ComponentType;
}

const entries: Entry[] = [
  { name: 'me', icon: UserRound, admin: false, page: MePage },
  { name: 'sessions', icon: MonitorSmartphone, admin: false, page: lazy(() => import('./sessions/sessions-page.tsx')) },
  { name: 'notify', icon: Bell, admin: false, page: lazy(() => import('./notify/notify-page.tsx')) },
  { name: 'tokens', icon: KeyRound, admin: false, page: lazy(() => import('./tokens/tokens-page.tsx')) },
  { name: 'bin', icon: Trash2, admin: false, page: lazy(() => import('./bin/bin-page.tsx')) },
  { name: 'company', icon: Building2, admin: true, page: lazy(() => import('./company/company-page.tsx')) },
  { name: 'users', icon: UsersRound, admin: true, page: lazy(() => import('./users/users-page.tsx')) },
  { name: 'groups', icon: Network, admin: true, page: lazy(() => import('./groups/groups-page.tsx')) },
  { name: 'roles', icon: UserRoundCog, admin: true, page: lazy(() => import('./roles/roles-page.tsx')) },
  { name: 'access', icon: Eye, admin: true, page: lazy(() => import('./access/access-page.tsx')) },
  { name: 'modules', icon: Blocks, admin: true, page: lazy(() => import('./modules/modules-page.tsx')) },
  { name: 'tags', icon: Tags, admin: true, page: lazy(() => import('./tags/tags-page.tsx')) },
  { name: 'pipelines', icon: Filter, admin: true, page: lazy(() => import('./pipelines/pipelines-page.tsx')) },
  { name: 'conversion', icon: Magnet, admin: true, page: lazy(() => import('./conversion/conversion-page.tsx')) },
  { name: 'automation', icon: Workflow, admin: true, page: lazy(() => import('./automation/automation-page.tsx')) },
  { name: 'webhooks', icon: Webhook, admin: true, page: lazy(() => import('./webhooks/webhooks-page.tsx')) },
];

/** The settings: one's own, and for administrators those of the company; the part is in the address. */
export function SettingsPage() {
  const { t } = useTexts('settings');
  const { _splat: name } = useParams({ from: '/frame/settings/$' });
  const { admin } = useViewer().user;
  const chosen = entries.find((entry) => entry.name === (name?.split('/')[0] || 'me'));
  usePageTitle(t(chosen ? `${chosen.name}.title` : 'title'));
  return (
    <>
      <PageBar>
        <h1 className={styles.bar}>{t('title')}</h1>
      </PageBar>
      <div className={styles.settings}>
        <nav className={styles.nav} aria-label={t('title')}>
          <Entries title={t('own')} entries={entries.filter((entry) => !entry.admin)} chosen={chosen} />
          {admin && (
            <Entries title={t('companyPart')} entries={entries.filter((entry) => entry.admin)} chosen={chosen} />
          )}
        </nav>
        <div className={styles.scroller}>
          <div
            className={styles.page}
            data-wide={chosen?.name === 'roles' || chosen?.name === 'automation' || undefined}
          >
            {chosen && (!chosen.admin || admin) ? (
              <Suspense>
                <chosen.page />
              </Suspense>
            ) : (
              <p>{t('adminsOnly')}</p>
            )}
          </div>
        </div>
      </div>
    </>
  );
}

function Entries({ title, entries: some, chosen }: { title: string; entries: Entry[]; chosen?: Entry }) {
  const { t } = useTexts('settings');
  return (
    <div className={styles.group}>
      <p className={styles.groupTitle}>{title}</p>
      {some.map(({ name, icon: Icon }) => (
        <Link
          key={name}
          ref={name === chosen?.name ? bringIntoView : undefined}
          to="/settings/$"
          params={{ _splat: name }}
          className={styles.entry}
          aria-current={name === chosen?.name ? 'page' : undefined}
          data-chosen={name === chosen?.name || undefined}
        >
          <Icon size={15} strokeWidth={1.75} aria-hidden />
          {t(`${name}.title`)}
        </Link>
      ))}
    </div>
  );
}

/** On a phone the parts are a row that scrolls sideways. */
function bringIntoView(entry: HTMLElement | null): void {
  entry?.scrollIntoView({ block: 'nearest', inline: 'center' });
}
