import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';

const here = import.meta.dirname;
const generated = `${join(here, 'generated')}/`;

/**
 * Writes `generated/`: an operation becomes a text that knows the types of its variables and of its answer. A partner gives
 * the address of the schema instead of a file: `schema: 'https://crm.example/graphql'`.
 */
export async function generatePartner(): Promise<void> {
  const files = await generate(
    {
      schema: join(here, '../../schema/api.graphql'),
      documents: [join(here, 'operations/*.graphql')],
      silent: true,
      generates: {
        [generated]: {
          preset: 'client',
          presetConfig: { fragmentMasking: false },
          config: {
            documentMode: 'string',
            useTypeImports: true,
            importExtension: '.ts',
            enumType: 'string-literal',
            scalars: { Decimal: 'string', Date: 'string', DateTime: 'string', Currency: 'string', Value: 'unknown' },
            strictScalars: true,
          },
        },
      },
    },
    false,
  );
  mkdirSync(generated, { recursive: true });
  for (const { filename, content } of files) writeFileSync(filename, content);
}
