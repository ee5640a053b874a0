/** Where the gateway writes its log; a pino logger is one. */
export interface Log {
  error(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  info(fields: object, message: string): void;
  debug(fields: object, message: string): void;
}

const nothing = () => undefined;

/** Writes nothing. */
export const silent: Log = { error: nothing, warn: nothing, info: nothing, debug: nothing };
