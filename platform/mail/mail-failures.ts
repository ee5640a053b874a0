/** What nodemailer tells of a failure. */
interface MailFailure {
  command?: string;
  responseCode?: number;
  code?: string;
}

/** Whether the server could not be reached or signed in to at all. */
export function isAway(error: unknown): boolean {
  const { command, code }: MailFailure = Object(error);
  return command === 'CONN' || code === 'EDNS' || Boolean(command?.startsWith('AUTH'));
}

/** Whether the server answered that it will take the mail later (RFC 5321, 4.2.1: 4xx). */
export function isLater(error: unknown): boolean {
  const { responseCode = 0 }: MailFailure = Object(error);
  return responseCode >= 400 && responseCode < 500;
}

/** RFC 3834: nobody's vacation notice is to answer this. */
export const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
