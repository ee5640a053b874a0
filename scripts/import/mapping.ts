import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where a value comes from and what is done to it; a plain text in the file is short for `{ "column": … }`. */
export interface ValueSource {
  column?: string;
  /** Always the same. */
  value?: string;
  /** A pattern over columns: `{product}[, {account}]`; see `fill-pattern.ts`. */
  text?: string;
  /** The first of these that is not empty. */
  firstOf?: ValueSource[];
  translate?: Record<string, string>;
  /** What becomes of a text that `translate` does not have. */
  otherwise?: 'keep' | 'empty' | 'refuse';
  date?: string;
  number?: { decimal?: '.' | ','; thousands?: string; times?: number };
  /** The text names a record, by its key in this source or by its name. */
  record?: 'key' | 'name';
  user?: 'key' | 'name' | 'email';
  group?: 'key' | 'name';
  /** Values that the picklist lacks are added, with these labels or the text itself. */
  create?: true | Record<string, NewOption>;
}

export interface NewOption {
  fi: string;
  en: string;
  hue?: string;
}

const NewOption = z.strictObject({ fi: z.string().min(1), en: z.string().min(1), hue: z.string().optional() });
const Label = z.strictObject({ fi: z.string().min(1), en: z.string().min(1) });

const FORMS = ['column', 'value', 'text', 'firstOf'] as const;

const Source: z.ZodType<ValueSource> = z.preprocess(
  (given) => (typeof given === 'string' ? { column: given } : given),
  z
    .strictObject({
      column: z.string().min(1).optional(),
      value: z.string().optional(),
      text: z.string().min(1).optional(),
      firstOf: z
        .array(z.lazy(() => Source))
        .min(1)
        .optional(),
      translate: z.record(z.string(), z.string()).optional(),
      otherwise: z.enum(['keep', 'empty', 'refuse']).optional(),
      date: z
        .string()
        .regex(/^(?=.*YYYY)(?=.*M)(?=.*D)/, 'needs YYYY, M or MM, and D or DD, such as D.M.YYYY')
        .optional(),
      number: z
        .strictObject({
          decimal: z.enum(['.', ',']).optional(),
          thousands: z.string().length(1).optional(),
          times: z.number().positive().optional(),
        })
        .optional(),
      record: z.enum(['key', 'name']).optional(),
      user: z.enum(['key', 'name', 'email']).optional(),
      group: z.enum(['key', 'name']).optional(),
      create: z.union([z.literal(true), z.record(z.string(), NewOption)]).optional(),
    })
    .refine((source) => FORMS.filter((form) => source[form] !== undefined).length === 1, {
      error: `has exactly one of ${FORMS.join(', ')}`,
    })
    .refine(({ record, user, group }) => [record, user, group].filter(Boolean).length <= 1, {
      error: 'refers to one of record, user, group',
    }),
);

const Stage = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'is small letters, digits and _, such as won'),
  name: Label,
  kind: z.enum(['OPEN', 'WON', 'LOST']),
  probability: z.number().int().min(0).max(100),
  hue: z.string().optional(),
});

const Pipeline = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
  name: Label,
  stages: z.array(Stage).min(1),
});

const Roles = z.strictObject({ name: Source, below: Source.optional() });
const Groups = z.strictObject({ name: Source });
const Users = z.strictObject({
  key: Source.optional(),
  name: Source,
  email: Source,
  title: Source.optional(),
  role: Source.optional(),
  groups: z.array(Source).default([]),
});
const Records = z.strictObject({ module: z.string(), key: Source, fields: z.record(z.string(), Source) });

const TARGETS = ['roles', 'groups', 'users', 'records'] as const;

const Step = z
  .strictObject({
    file: z.string().min(1),
    /** Columns set right before anything reads them. */
    columns: z.record(z.string(), z.strictObject({ translate: z.record(z.string(), z.string()) })).default({}),
    roles: Roles.optional(),
    groups: Groups.optional(),
    users: Users.optional(),
    records: Records.optional(),
  })
  .refine((step) => TARGETS.filter((target) => step[target]).length === 1, {
    error: `has exactly one of ${TARGETS.join(', ')}`,
  });

const Mapping = z.strictObject({
  /** Name of the source: keys of two sources have nothing to do with each other. */
  source: z.string().regex(/^[a-z0-9-]{1,60}$/, 'is small letters, digits and -, such as old-crm'),
  description: z.string().optional(),
  csv: z
    .strictObject({
      delimiter: z.string().length(1).default(','),
      encoding: z.enum(['utf8', 'latin1']).default('utf8'),
    })
    .prefault({}),
  pipelines: z.array(Pipeline).default([]),
  steps: z.array(Step).min(1),
});

export type Mapping = z.infer<typeof Mapping>;
export type Step = Mapping['steps'][number];
export type PipelineMapping = Mapping['pipelines'][number];
export type RoleMapping = z.infer<typeof Roles>;
export type GroupMapping = z.infer<typeof Groups>;
export type UserMapping = z.infer<typeof Users>;
export type RecordMapping = z.infer<typeof Records>;

/** A mapping that cannot be used; the message names each fault and its place. */
export class MappingError extends Error {
  constructor(file: string, faults: string[]) {
    super(`The mapping ${file} is not usable:\n${faults.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'MappingError';
  }
}

/** Reads a mapping and checks its form. Throws `MappingError`. */
export function readMapping(file: string): Mapping {
  const parsed = Mapping.safeParse(jsonOf(file));
  if (parsed.success) return parsed.data;
  throw new MappingError(
    file,
    parsed.error.issues.map(({ path, message }) => `${pathText(path) || 'the file'}: ${message}`),
  );
}

function jsonOf(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new MappingError(file, ['there is no such file']);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MappingError(file, [`is no JSON: ${error instanceof Error ? error.message : error}`]);
  }
}

/** `steps[2].records.fields.amount` */
function pathText(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    '',
  );
}
