import { CardFace } from './card-face.tsx';
import styles from './carried-card.module.css';
import type { BoardCard } from './model/board-state.ts';

/** The card that the pointer carries. */
export function CarriedCard({ card }: { card: BoardCard }) {
  return (
    <div className={styles.card}>
      <div className={styles.title}>{card.title}</div>
      <CardFace card={card} />
    </div>
  );
}
