import type { Language } from '#platform/errors/texts.ts';
import { layOut } from '#platform/mail/lay-out.ts';
import type { Mail } from '#platform/mail/mailer.ts';

export type LinkKind = 'invitation' | 'reset';

/** The mail with a link that sets a password, in its receiver's language. */
export function passwordMail(
  kind: LinkKind,
  { name, email, language }: { name: string; email: string; language: Language },
  { link, hours }: { link: string; hours: number },
): Mail {
  const { subject, paragraphs, action, ending } = TEXTS[kind][language](name, hours);
  return { to: email, subject, ...layOut({ language, paragraphs, action: { text: action, link }, ending }) };
}

interface Words {
  subject: string;
  paragraphs: string[];
  action: string;
  ending: string;
}

const TEXTS: Record<LinkKind, Record<Language, (name: string, hours: number) => Words>> = {
  invitation: {
    fi: (name, hours) => ({
      subject: 'Kutsu Solmuun',
      paragraphs: [`Hei ${name}!`, 'Sinulle on avattu käyttäjätunnus Solmuun. Aseta salasana, niin pääset sisään.'],
      action: 'Aseta salasana',
      ending: `Linkki toimii kerran ja on voimassa ${hours} tuntia.`,
    }),
    en: (name, hours) => ({
      subject: 'Your invitation to Solmu',
      paragraphs: [`Hello ${name},`, 'A user account in Solmu is waiting for you. Set a password to get in.'],
      action: 'Set your password',
      ending: `The link works once, for ${hours} hours.`,
    }),
  },
  reset: {
    fi: (name) => ({
      subject: 'Uusi salasana Solmuun',
      paragraphs: [`Hei ${name}!`, 'Tästä pääset asettamaan uuden salasanan Solmuun.'],
      action: 'Aseta uusi salasana',
      ending: 'Linkki toimii kerran ja on voimassa tunnin. Jos et pyytänyt sitä, voit jättää viestin huomiotta.',
    }),
    en: (name) => ({
      subject: 'A new password for Solmu',
      paragraphs: [`Hello ${name},`, 'Here you can set a new password for Solmu.'],
      action: 'Set a new password',
      ending: 'The link works once, for one hour. If you did not ask for it, you can leave this mail alone.',
    }),
  },
};
