import { hueFor } from '#client/theme/tokens.ts';
import styles from './avatar.module.css';

interface Props {
  /** Id of a user or a group; groups are square, people round. */
  id: string;
  name: string;
  /** Side in pixels. */
  size?: number;
  /** Set where the name does not stand beside it. */
  labelled?: boolean;
}

/** A person or a group by its initials, on a hue that stays the same. */
export function Avatar({ id, name, size = 20, labelled = false }: Props) {
  const hue = hueFor(id);
  const label = labelled ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true };
  return (
    <span
      {...label}
      className={styles.avatar}
      data-square={id.startsWith('grp_') || undefined}
      style={{
        width: size,
        height: size,
        fontSize: Math.max(9, Math.round(size * 0.42)),
        background: `var(--hue-${hue}-fill)`,
        color: `var(--hue-${hue}-text)`,
      }}
    >
      {initials(name)}
    </span>
  );
}

/** First letters of the first and the last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
