/** Counts what each key has open, and refuses more than `limit`. */
export function quota(limit: number) {
  const open = new Map<string, number>();

  return {
    /** Takes one; null where there is none left. Call what is returned, once, to give it back. */
    take(key: string): (() => void) | null {
      const count = open.get(key) ?? 0;
      if (count >= limit) return null;
      open.set(key, count + 1);
      return () => {
        const left = (open.get(key) ?? 1) - 1;
        if (left > 0) open.set(key, left);
        else open.delete(key);
      };
    },
  };
}
