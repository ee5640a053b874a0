import { useCallback, useState } from 'react';

/** State that this browser keeps: read once, written whenever it changes. */
export function useKept<Value>(key: string, otherwise: Value): [Value, (change: (now: Value) => Value) => void] {
  const [value, setValue] = useState<Value>(() => read(key) ?? otherwise);
  const change = useCallback(
    (next: (now: Value) => Value) =>
      setValue((now) => {
        const then = next(now);
        localStorage.setItem(key, JSON.stringify(then));
        return then;
      }),
    [key],
  );
  return [value, change];
}

function read<Value>(key: string): Value | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Value | null;
  } catch {
    return null;
  }
}
