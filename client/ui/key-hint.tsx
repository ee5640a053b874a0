import styles from './key-hint.module.css';

const APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent);
const SIGNS: Record<string, string> = {
  mod: APPLE ? '⌘' : 'Ctrl',
  shift: APPLE ? '⇧' : 'Shift',
  Enter: '↵',
  Space: '␣',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** A key or a sequence of keys, drawn as the keyboard at hand names it. */
export function KeyHint({ keys }: { keys: string }) {
  const parts = keys.split(/[ +]/).map((part) => SIGNS[part] ?? part.toUpperCase());
  return (
    <span className={styles.keys}>
      {parts.map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
