import { type Ref, useLayoutEffect } from 'react';

interface Props {
  element: HTMLElement;
  ref?: Ref<HTMLElement>;
}

/** Lends a popup an element that already stands in the page, as the target to be placed at. */
export function LentTarget({ element, ref }: Props) {
  useLayoutEffect(() => {
    if (typeof ref === 'function') return ref(element) ?? (() => void ref(null));
    if (ref) ref.current = element;
  }, [element, ref]);
  return null;
}
