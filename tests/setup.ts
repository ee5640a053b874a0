import { afterAll } from 'vitest';
import { endAll } from './end-with-file.ts';

afterAll(endAll);
