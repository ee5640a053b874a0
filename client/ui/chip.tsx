import type { ReactNode } from 'react';
import { hueOf } from '#client/theme/tokens.ts';
import styles from './chip.module.css';

/** A value of a picklist on its hue. */
export function Chip({ hue, children }: { hue?: string | null; children: ReactNode }) {
  const name = hueOf(hue);
  return (
    <span className={styles.chip} style={{ background: `var(--hue-${name}-fill)`, color: `var(--hue-${name}-text)` }}>
      {children}
    </span>
  );
}

/** The solid dot of a hue. */
export function HueDot({ hue }: { hue?: string | null }) {
  return <span className={styles.dot} style={{ background: `var(--hue-${hueOf(hue)}-solid)` }} aria-hidden />;
}
