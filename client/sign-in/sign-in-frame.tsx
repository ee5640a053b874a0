import type { ReactNode } from 'react';
import styles from './sign-in-frame.module.css';

/** The calm page that everything before signing in stands on. */
export function SignInFrame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <img src="/icon.svg" width={36} height={36} alt="Solmu" />
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  );
}
