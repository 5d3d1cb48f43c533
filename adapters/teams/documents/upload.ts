const TIMEOUT_MS = 12_000;

/**
 * Gives OneDrive the bytes of a document, whole: Griot's are smaller than a fragment of its sessions.
 * @throws when it does not take them
 */
export async function upload(url: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const { byteLength } = content;
  const response = await ask(url, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${byteLength - 1}/${byteLength}`,
    },
    body: content,
  });
  if (!response.ok) throw new Error(`upload: ${response.status}`);
}

/**
 * Whether OneDrive has taken all that it expected there: a session that is over is there no more.
 * @throws when it does not say
 */
export async function isOver(url: string): Promise<boolean> {
  const { status, ok } = await ask(url, { method: 'GET' });
  if (ok) return false;
  if (status === 404 || status === 410) return true;
  throw new Error(`upload: ${status}`);
}

async function ask(url: string, request: RequestInit): Promise<Response> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { ...request, redirect: 'error', signal });
  await response.text();
  return response;
}
