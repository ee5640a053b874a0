import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/** Flags of the package that would let windows of different people share cookies, or switch off what protects them. */
const UNSAFE = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];
/** Flags that draw by a graphics card in software, which costs twice the processor time of drawing plainly. */
const CARD = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
];
const UNWANTED = new Set([...UNSAFE, ...CARD]);

/** Starts the Chromium that ships with the package; nothing is downloaded, and it asks no host but the ones it is sent to. */
export async function startChromium(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((flag) => !UNWANTED.has(flag)),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
    ],
    headless: true,
  });
}
