import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  SOLMU_DATA: z.string().min(1).default('.solmu'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  SOLMU_SECRET: z.string().min(32).optional(),
  SOLMU_URL: z.url().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Solmu <noreply@localhost>'),
  SUBGRAPHS: z.enum(['inProcess', 'http']).default('inProcess'),
  SUBGRAPH_PORT: z.coerce.number().int().default(4010),
  WEBHOOK_LOOPBACK: z.enum(['yes', 'no']).default('no'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.string().default('development'),
});

/** What the environment says, checked once at start. */
export type Config = ReturnType<typeof readConfig>;

/**
 * Reads and checks the configuration. The secret that signs actor tokens and database roles comes from
 * `SOLMU_SECRET`, or is made once and kept beside the embedded database.
 * Throws an Error whose message names each faulty variable.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The configuration is not usable:\n${faults.join('\n')}`);
  }
  const values = parsed.data;
  const dataFolder = resolve(values.SOLMU_DATA);
  if (values.DATABASE_URL && !values.SOLMU_SECRET && values.NODE_ENV === 'production') {
    throw new Error('The configuration is not usable:\n  SOLMU_SECRET: needed beside DATABASE_URL in production');
  }
  return {
    port: values.PORT,
    dataFolder,
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    secret: values.SOLMU_SECRET ?? keptSecret(dataFolder),
    publicUrl: values.SOLMU_URL ?? `http://localhost:${values.PORT}`,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    subgraphs: values.SUBGRAPHS,
    subgraphPort: values.SUBGRAPH_PORT,
    webhookLoopback: values.WEBHOOK_LOOPBACK === 'yes',
    otlpEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT,
    logLevel: values.LOG_LEVEL,
    production: values.NODE_ENV === 'production',
  };
}

function keptSecret(folder: string): string {
  const file = join(folder, 'secret');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}
