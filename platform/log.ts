import { pino } from 'pino';

/** The log: JSON lines on standard output, without personal data. */
export function createLog(level: string) {
  return pino({
    level,
    base: undefined,
    redact: { paths: ['password', 'token', 'cookie', '*.password', '*.token'], remove: true },
  });
}
