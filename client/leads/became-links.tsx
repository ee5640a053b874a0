import { Link } from '@tanstack/react-router';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import type { Became } from './leads.documents.ts';
import styles from './leads.module.css';

/** Links to what a lead became. */
export function BecameLinks({ became: { account, contact, potential } }: { became: Became }) {
  const { t } = useTexts('leads');
  const parts = [
    { module: 'potentials', icon: 'target', record: potential },
    { module: 'accounts', icon: 'building-2', record: account },
    { module: 'contacts', icon: 'contact-round', record: contact },
  ] as const;
  return (
    <ul className={styles.links}>
      {parts.map(
        ({ module, icon, record }) =>
          record && (
            <li key={module}>
              <Link
                className={styles.link}
                to="/$module/$id"
                params={{ module, id: record.id }}
                aria-label={`${t(`parts.${module}`)}: ${record.name}`}
              >
                <ModuleIcon name={icon} size={14} />
                {record.name}
              </Link>
            </li>
          ),
      )}
    </ul>
  );
}
