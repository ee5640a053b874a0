import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTexts } from '#client/texts/use-texts.ts';
import { Page, Waiting } from '../part.tsx';
import { FieldsPart } from './fields/fields-part.tsx';
import { LayoutPart } from './layout/layout-part.tsx';
import styles from './module-page.module.css';
import { ModuleSwitch } from './module-switch.tsx';
import { MODULE_SETTINGS } from './modules.documents.ts';
import { PicklistsPart } from './options/picklists-part.tsx';
import { RightsPart } from './rights/rights-part.tsx';

const PARTS = { fields: FieldsPart, options: PicklistsPart, layout: LayoutPart, rights: RightsPart };
type Name = keyof typeof PARTS;

/** A module as administrators arrange it, part by part; the part is in the address. */
export function ModulePage({ module, part }: { module: string; part: string | undefined }) {
  const { t } = useTexts('modules');
  const { data, error, refetch } = useQuery(MODULE_SETTINGS, {
    variables: { module },
    fetchPolicy: 'cache-and-network',
  });
  const settings = data?.moduleSettings?.[0];
  const shown: Name = part && part in PARTS ? (part as Name) : 'fields';
  const Part = PARTS[shown];
  return (
    <>
      <Link to="/settings/$" params={{ _splat: 'modules' }} className={styles.back}>
        <ArrowLeft size={14} aria-hidden />
        {t('title')}
      </Link>
      <Page title={settings?.label ?? ' '} act={settings && <ModuleSwitch settings={settings} />}>
        <nav className={styles.parts} aria-label={settings?.label}>
          {(Object.keys(PARTS) as Name[]).map((name) => (
            <Link
              key={name}
              to="/settings/$"
              params={{ _splat: `modules/${module}/${name}` }}
              className={styles.part}
              aria-current={name === shown ? 'page' : undefined}
            >
              {t(`parts.${name}`)}
            </Link>
          ))}
        </nav>
        {settings ? <Part settings={settings} /> : <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      </Page>
    </>
  );
}
