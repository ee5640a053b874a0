import { join } from 'node:path';
import type { DocumentNode } from 'graphql';
import type { Plugin } from 'vite';
import { shorten } from './vite-short-document.ts';

const GENERATED = join(import.meta.dirname, 'generated/graphql.ts');
const PREFIX = 'virtual:document/';
const CALL = /graphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`,?\s*\)/g;

/** Directives that Apollo takes out before it sends: the build leaves out what does (vite-stand-ins.ts). */
const FOR_APOLLO = /"kind":"Directive","name":\{"kind":"Name","value":"(client|connection|nonreactive|unmask)"/;

/**
 * Puts each operation into the chunk that uses it. The generated `graphql(…)` looks documents up in one map of all, which
 * would make every page load the operations of every other.
 */
export function documentsPerModule(): Plugin {
  let documents: Record<string, DocumentNode> = {};
  return {
    name: 'solmu-documents',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      documents = await import(`${GENERATED}?${Date.now()}`);
    },
    transform(code, id) {
      if (id === GENERATED || !code.includes('graphql(/*')) return;
      const names = new Set<string>();
      const replaced = code.replace(CALL, (_, source: string) => {
        const name = exportName(source);
        if (!documents[name]) this.error(`${name} is not generated: run \`npm run generate\`.`);
        names.add(name);
        return name;
      });
      const imports = [...names].map((name) => `import ${name} from '${PREFIX}${name}';`).join('');
      return { code: imports + replaced, map: null };
    },
    resolveId: (source) => (source.startsWith(PREFIX) ? `\0${source}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return;
      const document = documents[id.slice(PREFIX.length + 1)]!;
      const directive = FOR_APOLLO.exec(JSON.stringify(document))?.[1];
      if (directive) this.error(`@${directive} would be sent to the server: see vite-stand-ins.ts.`);
      const short = shorten(document);
      if (!short) return `export default ${JSON.stringify(document)}`;
      const given = [short.definitions, short.meta].map((part) => JSON.stringify(part)).join();
      return `import { expand } from '#client/graph/short-document.ts';export default /* #__PURE__ */ expand(${given})`;
    },
  };
}

/** What the client preset calls the document of a source: that of its first operation, or of its first fragment. */
function exportName(source: string): string {
  const operation = /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(source);
  if (operation) return `${operation[1]}Document`;
  return `${/^\s*fragment\s+(\w+)/m.exec(source)?.[1]}FragmentDoc`;
}
