import type { Field } from '#client/catalog/catalog.ts';
import { Avatar } from '#client/people/avatar.tsx';
import { Chip } from '#client/ui/chip.tsx';
import { cellText, type ShownCell } from './cell-text.ts';
import styles from './cell-value.module.css';

export interface Cell extends ShownCell {
  hue?: string | null;
}

interface Props {
  cell: Cell | undefined;
  type: Field['type'];
}

/** A value as it stands in lists, facts and history; nothing where there is none. Figures are set as figures. */
export function CellValue({ cell, type }: Props) {
  const text = cell ? cellText(cell, type) : '';
  if (!cell || !text) return null;
  switch (type) {
    case 'PICKLIST':
      return <Chip hue={cell.hue}>{text}</Chip>;
    case 'TAGS': {
      const hues = cell.hue?.split(',') ?? [];
      return (
        <span className={styles.tags} data-tags>
          {text.split(', ').map((name, index) => (
            <Chip key={name} hue={hues[index]}>
              {name}
            </Chip>
          ))}
        </span>
      );
    }
    case 'PRINCIPAL':
    case 'USER':
      return (
        <span className={styles.person}>
          <Avatar id={String(cell.value)} name={text} size={18} />
          <span>{text}</span>
        </span>
      );
    default:
      return <span className={isFigure(type) ? styles.figure : styles.text}>{text}</span>;
  }
}

/** Whether values of this type are lined up at the right, digit under digit. */
export function isFigure(type: Field['type']): boolean {
  return type === 'INTEGER' || type === 'DECIMAL' || type === 'MONEY' || type === 'PERCENT';
}
