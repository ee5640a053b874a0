import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Magnet } from 'lucide-react';
import { numberText } from '#client/cells/cell-text.ts';
import type { PotentialStoryQuery } from '#client/generated/graphql.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { POTENTIAL_STORY } from './leads.documents.ts';
import styles from './leads.module.css';

type Stage = NonNullable<PotentialStoryQuery['potential']>['stage'];

const DAY_MS = 86_400_000;

/** Below the head of a potential: how long it has stood in its stage beside others, and the lead that it was made of. */
export default function PotentialNote({ record }: { record: RecordFacts }) {
  const { t } = useTexts(['leads', 'pipelines']);
  const { data } = useQuery(POTENTIAL_STORY, { variables: { id: record.id }, fetchPolicy: 'cache-and-network' });
  const lead = data?.potential?.lead;
  const entered = record.cells?.find(({ field }) => field === 'stageEnteredAt')?.value;
  const days = entered ? Math.floor((Date.now() - Date.parse(String(entered))) / DAY_MS) : null;
  const stage = data?.potential?.stage;
  const told = stage?.kind === 'OPEN' && days !== null ? toldOf(stage, days) : [];
  if (!lead && told.length === 0) return null;
  return (
    <p className={styles.note}>
      <span className={styles.told}>{told.map(([key, values]) => t(key, values)).join(' · ')}</span>
      {lead && (
        <span>
          <span className={styles.told}>{t('fromLead')} </span>
          <Link className={styles.link} to="/$module/$id" params={{ module: 'leads', id: lead.id }}>
            <Magnet size={14} strokeWidth={1.75} aria-hidden />
            {lead.number} {lead.name}
          </Link>
        </span>
      )}
    </p>
  );
}

type Told = [key: 'pipelines:age' | 'pipelines:days' | 'pipelines:winRate', values: Record<string, string | number>];

function toldOf(stage: NonNullable<Stage>, days: number): Told[] {
  const { daysInStage, winRate } = stage.statistics ?? {};
  const told: Told[] = [['pipelines:age', { count: days }]];
  if (daysInStage) told.push(['pipelines:days', { days: numberText(daysInStage) }]);
  if (winRate != null) told.push(['pipelines:winRate', { rate: winRate }]);
  return told;
}
