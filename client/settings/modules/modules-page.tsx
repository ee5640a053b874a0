import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Page, Waiting } from '../part.tsx';
import { ModulePage } from './module-page.tsx';
import { SETTINGS_MODULES } from './modules.documents.ts';
import styles from './modules-page.module.css';

/** The modules, or the one that the address names: `modules/accounts/fields`. */
export default function ModulesPage() {
  const { _splat: path = '' } = useParams({ from: '/frame/settings/$' });
  const [, module, part] = path.split('/');
  return module ? <ModulePage key={module} module={module} part={part} /> : <Modules />;
}

function Modules() {
  const { t } = useTexts('modules');
  const { data, error, refetch } = useQuery(SETTINGS_MODULES, { fetchPolicy: 'cache-and-network' });
  const modules = data?.moduleSettings;
  return (
    <Page title={t('title')} intro={t('intro')}>
      {!modules && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {modules && (
        <ul className={styles.modules} aria-label={t('title')}>
          {modules.map(({ module, label, icon, enabled, fields }) => (
            <li key={module}>
              <Link to="/settings/$" params={{ _splat: `modules/${module}/fields` }} className={styles.module}>
                <ModuleIcon name={icon} />
                <span className={styles.name}>{label}</span>
                <span className={styles.count}>
                  {enabled
                    ? t('added', { count: fields.filter(({ custom, removedAt }) => custom && !removedAt).length })
                    : t('switch.isOff')}
                </span>
                <ChevronRight size={15} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
