import type { Answer, Browser, Installation } from './installation.ts';

const SETTINGS = 'columns { column field } matchBy whenFound whenNew emptyCells decimalSign dateForm';
const RUN = 'id state total done unchanged refused';
const OUTCOMES =
  'outcomes(first: 200) { edges { node { row outcome record { id title } errors { code path message } } } }';
const IMPORT = `query ($id: ID!) { import(id: $id) { id module fileName format encoding delimiter rows columns { name samples }
  settings { ${SETTINGS} } preview { ${RUN} ${OUTCOMES} } run { ${RUN} ${OUTCOMES} undoneBy { ${RUN} } } refusedUrl } }`;
const PREVIEW = `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { import { id } errors { code path message } } }`;
const START = `mutation ($input: StartImportInput!) { startImport(input: $input) { import { id run { id } } errors { code path message } } }`;

/** An import as a person does it, over HTTP and the graph. */
export function importsOf(house: Pick<Installation, 'url'>, browser: Browser) {
  const send = async (content: string | Uint8Array, module: string, parameters: Record<string, string> = {}) => {
    const address = `${house.url}/files/import?${new URLSearchParams({ module, name: 'tiedosto.csv', ...parameters })}`;
    const headers = { cookie: browser.cookie, 'content-type': 'application/octet-stream' };
    const response = await fetch(address, { method: 'POST', headers, body: content as string });
    return { status: response.status, ...((await response.json()) as Answer['data']) };
  };
  const read = async (id: string) => (await browser.graph(IMPORT, { id })).data.import;
  const ended = async (id: string, kind: 'preview' | 'run') => {
    for (let tries = 0; tries < 3_000; tries++) {
      const file = await read(id);
      if (/DONE|FAILED|CANCELLED/.test(file[kind]?.state)) return file;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('The run did not end');
  };
  return {
    send,
    read,
    /** Sends a file; answers it with the settings that are proposed. */
    async sent(content: string | Uint8Array, module: string, parameters: Record<string, string> = {}) {
      const { import: made, errors } = await send(content, module, parameters);
      if (!made) throw new Error(JSON.stringify(errors));
      return read(made.id);
    },
    async preview(id: string, settings: object) {
      const { data, errors } = await browser.graph(PREVIEW, { input: { id, settings: plain(settings) } });
      if (errors) throw new Error(JSON.stringify(errors));
      if (data.previewImport.errors.length) return { errors: data.previewImport.errors };
      return (await ended(id, 'preview')).preview;
    },
    async run(id: string) {
      const { data, errors } = await browser.graph(START, { input: { id } });
      if (errors) throw new Error(JSON.stringify(errors));
      if (data.startImport.errors.length) return { errors: data.startImport.errors };
      return ended(id, 'run');
    },
  };
}

/** Settings as they are given back. */
function plain(settings: object): object {
  return JSON.parse(JSON.stringify(settings, (key, value) => (key === '__typename' ? undefined : value)));
}
