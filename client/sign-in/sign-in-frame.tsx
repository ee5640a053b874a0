import type { ReactNode } from 'react';
import styles from './sign-in-frame.module.css';

interface Props {
  title: string;
  lead?: string;
  /** Address of the company's logo. */
  logo?: string | null;
  children: ReactNode;
}

/** The calm page that everything before signing in stands on. */
export function SignInFrame({ title, lead, logo, children }: Props) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <img className={styles.logo} src={logo ?? '/icon.svg'} height={36} alt={logo ? '' : 'Solmu'} />
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  );
}
