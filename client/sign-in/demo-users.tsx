import { UnstyledButton } from '@mantine/core';
import { graphql } from '#client/generated/gql.ts';
import type { DemoPersonFragment } from '#client/generated/graphql.ts';
import { Avatar } from '#client/people/avatar.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './demo-users.module.css';
import { Fault } from './fault.tsx';
import { useSignIn } from './use-sign-in.ts';

export const DEMO_PERSON = graphql(/* GraphQL */ `
  fragment DemoPerson on DemoUser {
    name
    email
    title
    role
    password
  }
`);

interface Props {
  people: DemoPersonFragment[];
  onEntered: () => Promise<void>;
}

/** The people of the demo company; a click signs in. */
export function DemoUsers({ people, onEntered }: Props) {
  const { t } = useTexts('signIn');
  const { attempt, busy, fault } = useSignIn(onEntered);
  return (
    <section className={styles.demo} aria-label={t('demo')}>
      <h2>{t('demo')}</h2>
      <Fault text={fault} />
      <ul>
        {people.map(({ name, email, title, role, password }) => (
          <li key={email}>
            <UnstyledButton className={styles.person} disabled={busy} onClick={() => attempt({ email, password })}>
              <Avatar id={email} name={name} size={26} />
              <span className={styles.name}>{name}</span>
              <span className={styles.title}>{title ?? role}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
