import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './column-edge.module.css';

interface Props {
  label: string;
  width: number;
  onWidth: (width: number) => void;
}

/** One press of an arrow makes a column so much wider or narrower. */
const STEP = 16;

/** The edge of a column, dragged or moved by arrows to set its width. */
export function ColumnEdge({ label, width, onWidth }: Props) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (!by) return;
    event.preventDefault();
    onWidth(width + by);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  return (
    <div
      role="separator"
      className={styles.edge}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={({ clientX }) => start.current && onWidth(start.current.width + clientX - start.current.x)}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
