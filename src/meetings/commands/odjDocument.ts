import { defineCommand } from '../../kernel/commands/command.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { heading, info, reply } from '../../kernel/messages/tree.ts';
import { attachDocument, type LinkedDocument } from '../agenda/agendaDocuments.ts';
import { agendaBlocks } from '../agenda/agendaMessages.ts';
import { agendaNotes, agendaOf } from '../agenda/agendaStore.ts';
import { type MeetingRef, readDatedRef } from '../meetingRef.ts';
import { findMeeting } from '../meetingSearch.ts';

interface Args {
  readonly meeting: MeetingRef;
  /** 0 when it is not said. */
  readonly position: number;
  readonly document: LinkedDocument;
}

const URL = /https:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)]/u;
const POINT = /(?<!\p{L})(?:(?:au|du|le)\s+)?(?:point|pt)\s*(?:n°\s*)?(\d{1,3})\s*:?/iu;

/** « odj document GEC-2027-03 2 https://… ». */
const BARE_NUMBER = /^[\s:,]*(\d{1,2})(?=\s*(?:[:,]|$))/u;

/** Reads « document GEC-2027-03 point 2 : Note de cadrage https://… ». */
function parse(line: Line): Args {
  const [url = ''] = URL.exec(line.rest) ?? [];
  const meeting = readDatedRef({ ...line, rest: line.rest.replace(url, ' ') }, true);
  const named = POINT.test(meeting.rest) ? POINT : BARE_NUMBER;
  const position = Number(named.exec(meeting.rest)?.[1] ?? 0);
  const said = meeting.rest
    .replace(named, ' ')
    .replace(/^[\s:,«»–-]+|[\s:,«»–-]+$/gu, '')
    .trim();
  return { meeting, position, document: { title: said || nameOf(url), url } };
}

/** Without a title, the last part of its address. */
const nameOf = (url: string): string =>
  url
    .replace(/[?#].*$/u, '')
    .split('/')
    .at(-1) || url;

/** Attaches a document, by its address, to a point of the ordre du jour: it goes out with it. */
export const odjDocument = defineCommand({
  name: 'odjDocument',
  words: ['odj document', 'odj joindre', 'joindre un document'],
  shared: { words: ['document', 'doc', 'joindre'], when: /\b(?:point|pt) (?:n° ?)?\d/u },
  act: 'odj.ajouter',
  grammar: ['odj document <réunion> point <numéro> : <titre> <adresse>'],
  examples: ['odj document GEC-2027-03 point 2 : Note de cadrage https://example.org/note.pdf'],
  parse,
  subject: ({ meeting }, context) => findMeeting(meeting, context, { orOnly: true }),
  keeps: () => true,
  async run({ position, document }, context, { meeting, group }) {
    const { t, db, actor, now } = context;
    const { id, code } = meeting;
    if (document.url === '') throw new DomainError('odj.addressMissing', { code });
    if (meeting.status === 'cancelled') throw new DomainError('meeting.cancelled', { code });
    const point = (await agendaOf(db, id)).find((one) => one.position === position);
    if (position === 0) throw new DomainError('odj.whichPoint', { code, url: document.url });
    if (!point) throw new DomainError('odj.noSuchPoint', { position, code });
    await context.write(async (write) => {
      await attachDocument(write.tx, point.id, document, {
        personId: actor.person?.id ?? null,
        now,
      });
      write.audit({
        action: 'agenda.document',
        subjectType: 'meeting',
        subjectId: id,
        about: group.id,
        after: { ...document },
      });
    });
    const length = meeting.start.until(meeting.end).total('minutes');
    const title = document.title;
    return reply(
      info(t('meetings.agenda.attached', { title, position, point: point.title })),
      heading(t('meetings.agenda.title', { code })),
      ...agendaBlocks(t, await agendaOf(db, id), length, await agendaNotes(db, id)),
    );
  },
});
