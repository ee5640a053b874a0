import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSED = /\.(js|css|svg|html)$/;
const compressors = {
  gz: (text: Buffer) => promisify(gzip)(text, { level: 9 }),
  // The last two steps of quality take five times as long for two percent.
  br: (text: Buffer) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
};

/** Writes beside each file what gzip and brotli make of it, so that the server has nothing to pack when it is asked. */
export function compressed(): Plugin {
  return {
    name: 'solmu-compressed',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const files = Object.values(bundle).filter(({ fileName }) => COMPRESSED.test(fileName));
        await Promise.all(
          files.flatMap((file) => {
            const text = Buffer.from(file.type === 'chunk' ? file.code : file.source);
            return Object.entries(compressors).map(async ([ending, compress]) => {
              this.emitFile({ type: 'asset', fileName: `${file.fileName}.${ending}`, source: await compress(text) });
            });
          }),
        );
      },
    },
  };
}
