import type { Language } from '../errors/texts.ts';

/** What a mail says, without form. */
export interface MailContent {
  language: Language;
  paragraphs: string[];
  /** The one thing to do. */
  action?: { text: string; link: string };
  /** Said below, in small print. */
  ending?: string;
}

/** Lays a mail out as plain text and as HTML; every text is escaped. */
export function layOut({ language, paragraphs, action, ending }: MailContent): { text: string; html: string } {
  const text = [...paragraphs, ...(action ? [`${action.text}:\n${action.link}`] : []), ...(ending ? [ending] : [])];
  const body = [
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    ...(action ? [`<p><a href="${escapeHtml(action.link)}" style="${BUTTON}">${escapeHtml(action.text)}</a></p>`] : []),
    ...(ending ? [`<p style="color:#6b7280;font-size:13px">${escapeHtml(ending)}</p>`] : []),
  ];
  return {
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><body style="${BODY}">${body.join('')}</body></html>`,
  };
}

const BODY = 'font:15px/1.5 system-ui,sans-serif;color:#111827;max-width:560px;margin:24px auto;padding:0 16px';
const BUTTON =
  'display:inline-block;padding:10px 16px;border-radius:6px;background:#4f46e5;color:#ffffff;text-decoration:none';

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
