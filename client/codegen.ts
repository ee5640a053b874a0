import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { type CodegenConfig, generate } from '@graphql-codegen/cli';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLAbstractType,
  isAbstractType,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

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
 * Writes client/generated (typed documents, possible types of the unions in them) and schema/operations.json, the operations that
 * the client may send by their sha256 instead of their text.
 */
export async function generateClient(): Promise<void> {
  const manifest = new Map<string, string>();
  const files = await generate(config(manifest), false);
  mkdirSync(generated, { recursive: true });
  for (const { filename, content } of files) writeFileSync(filename, content);
  writeFileSync(join(generated, 'possible-types.ts'), possibleTypes(manifest.values()));
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

/** The cache needs to know which types a fragment on a union or an interface matches; of those that operations ask for. */
function possibleTypes(operations: Iterable<string>): string {
  const schema = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'));
  const asked = new Set<GraphQLAbstractType>();
  const types = new TypeInfo(schema);
  const enter = () => {
    const type = types.getParentType();
    if (isAbstractType(type)) asked.add(type);
  };
  for (const text of operations) visit(parse(text), visitWithTypeInfo(types, { SelectionSet: { enter } }));
  const named = [...asked].map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)] as const);
  const sorted = Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1)));
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(sorted, null, 2)};\n`;
}
