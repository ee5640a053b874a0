import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';

const DELAY_MS = 400;

/** The label of a hint, shown when the pointer stays. */
export default function HintLabel({ target, label }: { target: HTMLElement; label: string }) {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOpened(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return <Tooltip target={target} label={label} opened={opened} />;
}
