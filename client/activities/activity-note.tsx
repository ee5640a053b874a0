import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useModules } from '#client/catalog/catalog.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import note from '#client/leads/leads.module.css';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { ACTIVITY_ABOUT } from './activities.documents.ts';

/** Below the head of an activity: the records that it is about beside its account and contact. */
export default function ActivityNote({ record }: { record: RecordFacts }) {
  const { t } = useTexts('activities');
  const modules = useModules();
  const { data } = useQuery(ACTIVITY_ABOUT, { variables: { id: record.id }, fetchPolicy: 'cache-and-network' });
  const related = data?.activity?.related ?? [];
  if (related.length === 0) return null;
  return (
    <p className={note.note}>
      <span className={note.told}>{t('about')}</span>
      {related.map(
        ({ id, module, title }) =>
          module && (
            <Link key={id} className={note.link} to="/$module/$id" params={{ module, id }}>
              <ModuleIcon name={modules.find(({ name }) => name === module)?.icon ?? ''} size={14} />
              {title}
            </Link>
          ),
      )}
    </p>
  );
}
