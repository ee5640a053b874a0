import { hueOf } from '#client/theme/tokens.ts';
import styles from './chip.module.css';

interface Props {
  children: string;
  hue?: string | null;
  title?: string;
}

/** A picklist value on its soft fill; the same in lists, cards and forms. */
export function Chip({ children, hue, title }: Props) {
  const name = hueOf(hue);
  return (
    <span
      className={styles.chip}
      title={title}
      style={{ background: `var(--hue-${name}-fill)`, color: `var(--hue-${name}-text)` }}
    >
      {children}
    </span>
  );
}
