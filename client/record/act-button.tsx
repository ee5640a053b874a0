import { Button, type ButtonProps } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import styles from './act-button.module.css';

type Props = Omit<ButtonProps & ComponentPropsWithRef<'button'>, 'children'> & { icon: LucideIcon; label: string };

/** A quiet act in the bar of a record; where there is little room, its icon alone. */
export function ActButton({ icon: Icon, label, ...rest }: Props) {
  return (
    <Button
      {...rest}
      variant="subtle"
      color="gray"
      size="compact-sm"
      aria-label={label}
      leftSection={<Icon size={14} strokeWidth={1.75} />}
      classNames={{ section: styles.icon, label: styles.label }}
    >
      {label}
    </Button>
  );
}
