const TIMEOUT_MS = 12_000;

/**
 * Gives OneDrive the bytes of a document, whole: Griot's are smaller than a fragment of its sessions.
 * @throws when it does not take them
 */
export async function upload(url: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const { byteLength } = content;
  const response = await fetch(url, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${byteLength - 1}/${byteLength}`,
    },
    body: content,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.text();
  if (!response.ok) throw new Error(`upload: ${response.status}`);
}
