import type { Transporter } from 'nodemailer';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  headers?: Record<string, string>;
}

/** Sends mail over SMTP. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Milliseconds before a mail server that does not answer is given up: somebody may be waiting for the outcome. */
const PATIENCE = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000 };

/** A mailer on an SMTP server, such as `smtp://127.0.0.1:2525`. Without an address mail is only logged by its subject. */
export function createMailer(
  url: string | undefined,
  from: string,
  log: { info(values: object, text: string): void },
): Mailer {
  if (!url) {
    return { send: async ({ subject }) => log.info({ subject }, 'no SMTP_URL: mail not sent'), close: () => {} };
  }
  let opened: Promise<Transporter> | undefined;
  const open = async () => {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true });
  };
  return {
    send: async (mail) => {
      opened ??= open();
      await (await opened).sendMail({ from, ...mail });
    },
    close: () => void opened?.then((transport) => transport.close()),
  };
}
