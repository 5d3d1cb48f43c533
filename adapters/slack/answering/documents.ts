import type { webApi } from '@slack/bolt';
import type { FileContent } from '../../../src/kernel/files.ts';
import { PermanentFailure } from '../../../src/kernel/outbox/transport.ts';
import { shortened } from '../../../src/kernel/text/pieces.ts';
import { LIMITS } from '../blocks/limits.ts';
import { slackCode } from '../failure.ts';

/** A document whose bytes Slack has; nobody sees it until it is shared. */
interface Uploaded {
  readonly id: string;
  readonly title: string;
}

const TIMEOUT_MS = 30_000;

/** The workspace takes no document: the message's own trouble, and no reason to stop the others. */
const REFUSALS = new Set([
  'missing_scope',
  'no_permission',
  'file_uploads_disabled',
  'file_uploads_except_images_disabled',
  'storage_limit_reached',
]);

/**
 * Gives Slack the bytes of documents, which nobody sees yet.
 * @throws PermanentFailure when the workspace takes none
 */
export async function uploadDocuments(
  client: webApi.WebClient,
  files: readonly FileContent[],
): Promise<readonly Uploaded[]> {
  const uploaded: Uploaded[] = [];
  // One after the other: a large one keeps the memory of one.
  for (const file of files) uploaded.push(await upload(client, file));
  return uploaded;
}

async function upload(
  client: webApi.WebClient,
  { name, size, alt, content }: FileContent,
): Promise<Uploaded> {
  const { upload_url, file_id } = await addressOf(client, {
    filename: name,
    length: size,
    ...(alt === undefined ? {} : { alt_txt: shortened(alt, LIMITS.imageText) }),
  });
  if (upload_url === undefined || file_id === undefined) throw new Error('no address to upload to');
  const response = await fetch(upload_url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: content,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.text();
  if (!response.ok) throw new Error(`upload: ${response.status}`);
  return { id: file_id, title: name };
}

/** Slack's library calls the description of an image `alt_text`, which Slack does not read. */
interface Announced extends webApi.FilesGetUploadURLExternalArguments {
  readonly alt_txt?: string;
}

async function addressOf(client: webApi.WebClient, what: Announced) {
  try {
    return await client.files.getUploadURLExternal(what);
  } catch (error) {
    const code = slackCode(error) ?? '';
    throw REFUSALS.has(code) ? new PermanentFailure(code, { cause: error }) : error;
  }
}

/** Shows them in a conversation, together. */
export async function shareDocuments(
  client: webApi.WebClient,
  channel: string,
  [first, ...others]: readonly Uploaded[],
): Promise<void> {
  if (!first) return;
  await client.files.completeUploadExternal({ channel_id: channel, files: [first, ...others] });
}
