import { Bar } from '@nivo/bar';
import { Pie } from '@nivo/pie';
import { useNavigate } from '@tanstack/react-router';
import { numberText } from '#client/cells/cell-text.ts';
import type { KpiResultPartsFragment, KpiShape } from '#client/generated/graphql.ts';
import styles from './kpi.module.css';
import { figureText } from './kpi-card.tsx';
import { RecordsLink, type RecordsOf, recordsAt } from './records-link.tsx';

interface Props {
  slices: KpiResultPartsFragment['slices'];
  shape: KpiShape;
  of: RecordsOf;
}

const SIZE = 72;
const BARS = 150;
/** So many are named beside the chart; all of them are told to who can't see it. */
const NAMED = 4;
const NO_TOOLTIP = () => null;
const PALETTE = ['blue', 'green', 'amber', 'violet', 'pink', 'teal', 'orange', 'cyan'];

/** The parts of a figure as a pie or bars, the largest named beside it. */
export default function KpiBreakdown({ slices, shape, of }: Props) {
  const navigate = useNavigate();
  const open = (index: number) => void navigate(recordsAt(of, slices[index]?.where));
  const parts = slices.map((slice, index) => ({
    id: `${index}`,
    label: slice.label,
    value: Number(slice.figure.value ?? 0),
    color: `var(--hue-${slice.rest ? 'grey' : (slice.hue ?? PALETTE[index % PALETTE.length])}-solid)`,
    text:
      slice.percent === null
        ? figureText(slice.figure)
        : `${figureText(slice.figure)} · ${numberText(slice.percent)} %`,
  }));
  return (
    <div className={styles.breakdown}>
      <div aria-hidden>
        {shape === 'PIE' ? (
          <Pie
            data={parts}
            width={SIZE}
            height={SIZE}
            colors={({ data }) => data.color}
            innerRadius={0.58}
            padAngle={1.2}
            cornerRadius={2}
            enableArcLabels={false}
            enableArcLinkLabels={false}
            isInteractive
            tooltip={NO_TOOLTIP}
            onClick={({ id }) => open(Number(id))}
            animate={false}
          />
        ) : (
          <Bar
            data={parts}
            width={BARS}
            height={SIZE}
            keys={['value']}
            indexBy="id"
            colors={({ data }) => String(data.color)}
            padding={0.25}
            borderRadius={2}
            enableLabel={false}
            enableGridY={false}
            axisBottom={null}
            axisLeft={null}
            isInteractive
            tooltip={NO_TOOLTIP}
            onClick={({ index }) => open(index)}
            animate={false}
          />
        )}
      </div>
      <ol className={styles.parts}>
        {parts.map(({ id, label, color, text }, index) => (
          <li key={id} data-unseen={index >= NAMED || undefined}>
            <i style={{ background: color }} />
            <RecordsLink of={of} where={slices[index]?.where} label={label}>
              <span>{label}</span>
              <b>{text}</b>
            </RecordsLink>
          </li>
        ))}
      </ol>
    </div>
  );
}
