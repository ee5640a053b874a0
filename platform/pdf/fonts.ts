import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const { resolve } = createRequire(import.meta.url);
const read = (file: string) => create(readFileSync(resolve(`@expo-google-fonts/inter/${file}`))) as Font;

/** The faces of printed documents, read once: reading them for each document takes nine tenths of its time. */
export const REGULAR = read('400Regular/Inter_400Regular.ttf');
export const SEMIBOLD = read('600SemiBold/Inter_600SemiBold.ttf');
