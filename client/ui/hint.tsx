import { lazy, type ReactNode, Suspense, type SyntheticEvent, useState } from 'react';
import styles from './hint.module.css';

const HintLabel = lazy(() => import('./hint-label.tsx'));

interface Props {
  label: string;
  /** One element, which has a name of its own for readers of the screen. */
  children: ReactNode;
}

/** Shows what an icon means when it is pointed at or focused; what draws and places the label is loaded then. */
export function Hint({ label, children }: Props) {
  const [target, setTarget] = useState<Element | null>(null);
  const approach = ({ currentTarget }: SyntheticEvent) => setTarget(currentTarget.firstElementChild);
  const leave = () => setTarget(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches what happens to the element within
    <span className={styles.around} onPointerEnter={approach} onPointerLeave={leave} onFocus={approach} onBlur={leave}>
      {children}
      <Suspense>{target instanceof HTMLElement && <HintLabel target={target} label={label} />}</Suspense>
    </span>
  );
}
