import type { ReactNode } from 'react';
import styles from './page-bar.module.css';

/** The bar of 48 px on top of a page: where one is at the left, what one can do at the right. */
export function PageBar({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <header className={styles.bar}>
      <div className={styles.place}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
