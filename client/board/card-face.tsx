import { CalendarDays, Clock3, Gauge, Hash, type LucideIcon, Mail, Phone, UserRound } from 'lucide-react';
import type { Field } from '#client/catalog/catalog.ts';
import { cellText } from '#client/cells/cell-text.ts';
import { CellValue } from '#client/cells/cell-value.tsx';
import type { FieldType } from '#client/generated/graphql.ts';
import { Avatar } from '#client/people/avatar.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { useScene } from './board-context.ts';
import styles from './card-face.module.css';
import type { BoardCard, CardCell } from './model/board-state.ts';
import { daysSince } from './rest-limits.ts';

/** What a card shows below its title: its fields, how long it has rested, who owns it. */
export function CardFace({ card: { cells, owner, column, cell, movedAt } }: { card: BoardCard }) {
  const { t } = useTexts('board');
  const { fields, restLimits } = useScene();
  const limit = restLimits.get((cell ? cell.column : column) ?? '');
  const days = movedAt ? daysSince(movedAt) : 0;
  const rotting = limit !== undefined && days > limit;
  const shown = cells.filter(({ field }) => field !== 'owner' && fields.has(field));
  return (
    <div className={styles.face}>
      <div className={styles.cells}>
        {shown.map((cell) => (
          <CellLine key={cell.field} cell={cell} field={fields.get(cell.field)!} />
        ))}
        {rotting && (
          <span className={styles.rotting} title={t('resting', { count: days })}>
            <Clock3 size={12} aria-hidden="true" />
            <span className={styles.unseen}>{t('resting', { count: days })}</span>
            <span aria-hidden="true">{t('days', { count: days })}</span>
          </span>
        )}
      </div>
      {typeof owner?.value === 'string' && owner.label && <Avatar id={owner.value} name={owner.label} labelled />}
    </div>
  );
}

const icons: Partial<Record<FieldType, LucideIcon>> = {
  DATE: CalendarDays,
  DATETIME: CalendarDays,
  PERCENT: Gauge,
  INTEGER: Hash,
  PHONE: Phone,
  EMAIL: Mail,
  USER: UserRound,
  PRINCIPAL: UserRound,
};

/** Names take a line of their own; figures share one, and money stands out. */
function kindOf(type: FieldType): 'name' | 'money' | undefined {
  if (type === 'RELATION' || type === 'TEXT' || type === 'LONG_TEXT' || type === 'URL') return 'name';
  return type === 'MONEY' ? 'money' : undefined;
}

function CellLine({ cell, field }: { cell: CardCell; field: Field }) {
  const text = cellText(cell, field.type);
  if (!text) return null;
  const label = `${field.label}: ${text}`;
  if (field.type === 'PICKLIST' || field.type === 'TAGS') {
    return (
      <span title={label}>
        <CellValue cell={cell} type={field.type} />
      </span>
    );
  }
  const Icon = icons[field.type];
  return (
    <span className={styles.cell} data-kind={kindOf(field.type)} title={label}>
      {Icon && <Icon size={12} aria-hidden="true" />}
      <span className={styles.text}>{text}</span>
    </span>
  );
}
