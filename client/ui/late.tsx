import { type ReactNode, useEffect, useState } from 'react';

/** Shows its children only after 200 ms: an answer within an eye blink shows no skeleton. */
export function Late({ children }: { children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return late ? children : null;
}
