import { language } from '#client/texts/texts.ts';
import { connectionFailure } from '#client/ui/tell.ts';

/** What the server is to take a file for, where it would not find out. */
export interface Reading {
  encoding?: string;
  delimiter?: string;
}

interface Sent {
  import?: { id: string };
  errors: { message: string }[];
}

/** Sends a file to the server; answers its id, or why it was refused. */
export async function sendFile(
  module: string,
  file: File,
  reading: Reading = {},
): Promise<{ id: string } | { failure: string }> {
  const address = `/files/import?${new URLSearchParams({ module, name: file.name, ...reading })}`;
  const headers = { 'content-type': 'application/octet-stream', 'accept-language': language() };
  try {
    const response = await fetch(address, { method: 'POST', headers, body: file, credentials: 'same-origin' });
    const { import: made, errors }: Sent = await response.json();
    return made ?? { failure: errors.map(({ message }) => message).join(' ') };
  } catch {
    return { failure: connectionFailure() };
  }
}
