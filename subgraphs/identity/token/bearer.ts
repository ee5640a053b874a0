export const TOKEN_MARK = 'solmu_pat_';

/** The API token in an `Authorization` header, or null when there is none of ours. */
export function tokenInAuthorization(header: string): string | null {
  const [, token] = /^Bearer +(\S+)$/i.exec(header.trim()) ?? [];
  return token?.startsWith(TOKEN_MARK) ? token : null;
}
