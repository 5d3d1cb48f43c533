import { type Activity, ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { FileRef } from '../../../src/kernel/messages/tree.ts';
import { oneLine } from '../../../src/kernel/render/inlineText.ts';
import { shortened } from '../../../src/kernel/text/pieces.ts';

/** Teams' own cards: it asks somebody to accept a document, then shows it where it is kept. */
const CONSENT_CARD = 'application/vnd.microsoft.teams.card.file.consent';
const INFO_CARD = 'application/vnd.microsoft.teams.card.file.info';

const LONGEST_DESCRIPTION = 250;

/** Asks whether a document may be put in somebody's OneDrive; `token` comes back with his word. */
export function consentCard(
  { name, size, alt }: FileRef,
  token: string,
  t: Translator,
): Partial<Activity> {
  const said = alt === undefined ? t('teams.file.kept') : `${oneLine(alt)} ${t('teams.file.kept')}`;
  const content = {
    description: shortened(said, LONGEST_DESCRIPTION),
    sizeInBytes: size,
    acceptContext: { token },
    declineContext: { token },
  };
  return {
    type: ActivityTypes.Message,
    summary: name,
    attachments: [{ contentType: CONSENT_CARD, name, content }],
  };
}

/** Where Teams takes the bytes, and what it calls them. */
export const uploadShape = z.object({
  name: z.string(),
  uploadUrl: z.url(),
  contentUrl: z.url(),
  uniqueId: z.string(),
  fileType: z.string().default(''),
});
export type Upload = z.infer<typeof uploadShape>;

/** What he answers. */
export const consentAnswer = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ token: z.string().default('') }).default({ token: '' }),
  uploadInfo: uploadShape.optional(),
});

/** Shows the document where he keeps it. */
export const infoCard = ({ name, contentUrl, uniqueId, fileType }: Upload): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: name,
  attachments: [{ contentType: INFO_CARD, name, contentUrl, content: { uniqueId, fileType } }],
});
