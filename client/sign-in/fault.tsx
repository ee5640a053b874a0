import styles from './fault.module.css';

/** What stood in the way of a form as a whole; announced when it appears. */
export function Fault({ text }: { text: string | null }) {
  return <div role="alert">{text && <p className={styles.fault}>{text}</p>}</div>;
}
