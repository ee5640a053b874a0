import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { type CodegenConfig, generate } from '@graphql-codegen/cli';
import { buildSchema, type DocumentNode, isAbstractType, print } from 'graphql';

const client = import.meta.dirname;
const root = join(client, '..');
const generated = `${join(client, 'generated')}/`;

const config = (manifest: Map<string, string>): CodegenConfig => ({
  schema: join(root, 'schema/api.graphql'),
  documents: [`${client}/**/*.{ts,tsx}`, `!${generated}**`],
  ignoreNoDocuments: true,
  silent: true,
  generates: {
    [generated]: {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        onExecutableDocumentNode: (document: DocumentNode) => listed(document, manifest),
      },
      // As the cache would do when it runs, so that the hash is that of what is sent.
      documentTransforms: [
        {
          transform: ({ documents }) =>
            documents.map((file) => ({ ...file, document: file.document && addTypenameToDocument(file.document) })),
        },
      ],
      config: {
        useTypeImports: true,
        importExtension: '.ts',
        enumType: 'string-literal',
        scalars: { Decimal: 'string', Date: 'string', DateTime: 'string', Currency: 'string', Value: 'unknown' },
        strictScalars: true,
      },
    },
  },
});

/**
 * Writes client/generated (typed documents, possible types of unions) and schema/operations.json, the operations that
 * the client may send by their sha256 instead of their text.
 */
export async function generateClient(): Promise<void> {
  const manifest = new Map<string, string>();
  const files = await generate(config(manifest), false);
  mkdirSync(generated, { recursive: true });
  for (const { filename, content } of files) writeFileSync(filename, content);
  writeFileSync(join(generated, 'possible-types.ts'), possibleTypes());
  const operations = Object.fromEntries([...manifest].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(root, 'schema/operations.json'), `${JSON.stringify(operations, null, 2)}\n`);
}

/** Enters an operation in the manifest; its hash travels with the document. */
function listed(document: DocumentNode, manifest: Map<string, string>): { hash: string } {
  const text = print(document);
  const hash = createHash('sha256').update(text).digest('hex');
  manifest.set(hash, text);
  return { hash };
}

/** The cache needs to know which types a fragment on a union or an interface matches. */
function possibleTypes(): string {
  const schema = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'));
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const types = abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(types), null, 2)};\n`;
}
