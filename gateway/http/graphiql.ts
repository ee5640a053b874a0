import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The page's own script is named by its hash; it styles itself, and runs its editor's languages in workers of its own making. */
const policyFor = (script: string) =>
  [
    "default-src 'self'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}' blob:`,
    'worker-src blob:',
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self' ws: wss:",
  ].join('; ');

let page: Promise<{ html: Buffer; policy: string }> | undefined;

/** Whether a browser asks for a page rather than for an answer. */
export function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.includes('query=') && Boolean(headers.accept?.includes('text/html'));
}

/** Sends the GraphQL console, with subscriptions. It is made, and its nine megabytes packed, when first asked for. */
export async function sendConsole(reply: FastifyReply): Promise<Buffer> {
  page ??= makePage();
  const { html, policy } = await page;
  reply
    .header('content-security-policy', policy)
    .header('content-encoding', 'gzip')
    .header('cache-control', 'no-cache');
  reply.type('text/html; charset=utf-8');
  return html;
}

async function makePage() {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({ title: 'Solmu GraphQL', endpoint: '/graphql', subscriptionsProtocol: 'WS' });
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
  return { html: await promisify(gzip)(html), policy: policyFor(script) };
}
