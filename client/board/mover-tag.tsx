import { hueFor } from '#client/theme/tokens.ts';
import type { Mover } from './model/board-session.ts';
import styles from './mover-tag.module.css';

/** Who has just moved the card that it stands on. */
export function MoverTag({ mover: { id, name } }: { mover: Mover }) {
  const hue = hueFor(id);
  return (
    <span
      className={styles.tag}
      style={{ background: `var(--hue-${hue}-fill)`, color: `var(--hue-${hue}-text)` }}
      aria-hidden="true"
    >
      {name}
    </span>
  );
}
