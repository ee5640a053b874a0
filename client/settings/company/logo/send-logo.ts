import { language } from '#client/texts/texts.ts';
import type { Send } from '../../use-submit.ts';

/** Sends a picture to the server, for `act`. */
export const sendLogo =
  (picture: Blob): Send =>
  async () => {
    const headers = { 'content-type': 'application/octet-stream', 'accept-language': language() };
    const response = await fetch('/files/logo', { method: 'POST', headers, body: picture, credentials: 'same-origin' });
    return (await response.json()).errors;
  };
