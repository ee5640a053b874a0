import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface Props {
  title: string;
  text: string;
  role?: 'alert';
  /** What can be done about it. */
  children: ReactNode;
}

/** What stands in the place of a page that there is not. */
export function Notice({ title, text, role, children }: Props) {
  return (
    <div className={styles.notice} role={role}>
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}
