import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { fold } from '../../kernel/text/fold.ts';
import type { AttendanceLine, Attendant } from '../book.ts';
import { attendanceOf } from '../room.ts';
import { type Everybody, type Named, readAttendants } from './attendants.ts';
import { readHour } from './hourSaid.ts';
import type { Making } from './making.ts';
import { behindHead, isSentence } from './noName.ts';
import type { Said } from './saying.ts';

type Presence = AttendanceLine['presence'];

/** The word that each is typed with. */
export const PRESENCE_WORDS: Readonly<Record<Presence, string>> = {
  present: 'présents',
  excused: 'excusés',
  arrived: 'arrivée',
  left: 'départ',
};

/**
 * Who is there, excused, come or gone: those who are named, or else the speaker.
 * @throws DomainError `seance.exceptionUnclear`, `seance.nobodyKnown`, `seance.nothingSaid`
 */
export function attendanceLine(
  said: Presence,
  heard: Pick<Said, 'rest' | 'isMarked'>,
  making: Making,
): AttendanceLine {
  const { rest: typed, isMarked } = behindHead(heard);
  const { rest, ...timed } = readHour(typed, making);
  // Whoever is there from an hour on has come then.
  const presence = said === 'present' && timed.hour !== undefined ? 'arrived' : said;
  if (rest === '') {
    return { kind: 'attendance', presence, who: [speakerIn(making)], unclear: [], ...timed };
  }
  if (isMarked && NOBODY.test(fold(rest))) {
    return { kind: 'attendance', presence, who: [], unclear: [], ...timed };
  }
  const named = readAttendants(rest, making.guests);
  refuseUnclear(said, named, making);
  // « part du budget », « retour d'expérience »: it may speak of something else.
  if (!isMarked && (named.who.length === 0 || named.unclear.some(isSentence))) {
    throw new DomainError('seance.nobodyKnown', { names: rest });
  }
  const who = named.everybody && said !== 'excused' ? notExcused(named, making) : [...named.who];
  return { kind: 'attendance', presence, who, unclear: [...named.unclear], ...timed };
}

/** « excusés : personne »: nobody of that name. */
const NOBODY = /^(?:personne|aucune?|neant|nul|0)[\s.!]*$/u;

function speakerIn({ speaker, speakerOrganizationId }: Making): Attendant {
  if (!speaker) throw new DomainError('seance.nothingSaid');
  const organizationId = speakerOrganizationId ?? speaker.organizationId;
  return { organizationId, personId: speaker.id };
}

/** « tous sauf … » names nobody until it is known who is left out. */
function refuseUnclear(said: Presence, { unclear, everybody }: Named, making: Making): void {
  if (!everybody || unclear.length === 0) return;
  throw new DomainError('seance.exceptionUnclear', {
    names: listInWords([...unclear], making.locale),
    line: lineAnew(said, everybody, making),
  });
}

/** « présents : tous sauf BAD, … »: as it may be typed again. */
function lineAnew(said: Presence, everybody: Everybody, { directory }: Making): string {
  const known = everybody.except.flatMap(
    ({ organizationId = '' }) => directory.organization(organizationId)?.acronym ?? [],
  );
  return `${PRESENCE_WORDS[said]} : ${everybody.said} sauf ${[...known, '…'].join(', ')}`;
}

/** Whoever is excused is none of « tous »: he comes by his own name. */
function notExcused({ who }: Named, { book }: Making): Attendant[] {
  const seen = attendanceOf(book);
  const absent = (id: string | undefined): boolean => {
    const own = seen.filter((one) => one.who.organizationId === id);
    return own.length > 0 && own.every(({ state }) => state === 'excused');
  };
  return who.filter(({ organizationId }) => !absent(organizationId));
}
