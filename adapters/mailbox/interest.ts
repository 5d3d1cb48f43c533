import type { FetchMessageObject, MessageStructureObject } from 'imapflow';

/**
 * What mail servers let through weighs less: an answer with a report beside it, a compte rendu that
 * comes back. What weighs more is for people. In bytes.
 */
const HEAVIEST = 40_000_000;

/** The headers by which a mail that needs reading is told, besides its structure. */
export const TELLING_HEADERS = [
  'from',
  'auto-submitted',
  'x-failed-recipients',
  'x-autoreply',
  'x-autorespond',
  'precedence',
];

/**
 * Whether a mail may be Griot's business, by its outside: the letters of people are not even
 * fetched. One whose outside could not be read is opened.
 */
export function mayConcern({ size = 0, bodyStructure, headers }: FetchMessageObject): boolean {
  if (size > HEAVIEST) return false;
  if (!bodyStructure) return true;
  return partsOf(bodyStructure).some(isTelling) || isOfMachine(headers?.toString('latin1') ?? '');
}

const partsOf = (part: MessageStructureObject): MessageStructureObject[] => [
  part,
  ...(part.childNodes ?? []).flatMap(partsOf),
];

const TELLING = new Set([
  'text/calendar',
  'application/ics',
  'multipart/report',
  'message/delivery-status',
  'message/global-delivery-status',
]);

function isTelling({ type, parameters, dispositionParameters }: MessageStructureObject): boolean {
  const names = [parameters?.name, dispositionParameters?.filename];
  return TELLING.has(type) || names.some((name) => /\.ics$/iu.test(name ?? ''));
}

/** Not « bulk » nor « list »: a newsletter is for people, and they have many. */
const MACHINE =
  /^(?:(?:auto-submitted|x-failed-recipients|x-autoreply|x-autorespond):|precedence:\s*auto_reply|from:.*\b(?:mailer-daemon|postmaster|mail-daemon|microsoftexchange[\da-f]+)@)/imu;

const isOfMachine = (headers: string): boolean =>
  MACHINE.test(headers.replace(/\r?\n[ \t]+/gu, ' '));
