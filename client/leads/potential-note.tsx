import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Magnet } from 'lucide-react';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { LEAD_OF_POTENTIAL } from './leads.documents.ts';
import styles from './leads.module.css';

/** Below the head of a potential: the lead that it was made of, where there is one. */
export default function PotentialNote({ record }: { record: RecordFacts }) {
  const { t } = useTexts('leads');
  const { data } = useQuery(LEAD_OF_POTENTIAL, { variables: { id: record.id } });
  const lead = data?.potential?.lead;
  if (!lead) return null;
  return (
    <p className={styles.note}>
      <span className={styles.told}>{t('fromLead')}</span>
      <Link className={styles.link} to="/$module/$id" params={{ module: 'leads', id: lead.id }}>
        <Magnet size={14} strokeWidth={1.75} aria-hidden />
        {lead.number} {lead.name}
      </Link>
    </p>
  );
}
