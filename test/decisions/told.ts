import type { Answer } from '../../src/cli/answer.ts';
import { type Griot, startGriot } from '../support/griot.ts';

export const COORDINATOR = 'coordonnateur@example.org';
/** Of the secretariat. */
export const AISSATA = 'aissata.diarra@example.org';
/** Titular in the GEC. */
export const HELENE = 'helene.rakotomalala@example.org';
/** Economist, coordinator of GT-ECOFI. */
export const MOUSSA = 'moussa.diarra@example.org';
export const AWA = 'awa.ballo@example.org';
/** In no group. */
export const OUTSIDER = 'fanta.niare@example.org';
/** Of the GEC, reads English. */
export const GRACE = 'grace.thompson@example.org';

/** A text without the no-break spaces and the line breaks of a layout, so that a test can be typed. */
export const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(/\n\n/gu, '\n')
    .replace(/=+\n/gu, '');

/** What is answered. */
export const told = ({ reply }: Answer): string => plain(reply.text);

/** Says lines one after the other and returns the last answer. */
export async function sayAll(griot: Griot, as: string, ...lines: readonly string[]) {
  let last = '';
  for (const line of lines) last = told(await griot.say(as, line));
  return last;
}

/** A meeting as the register keeps it, without its invitations. */
export async function hold(
  { database }: Pick<Griot, 'database'>,
  code: string,
  startsAt: string,
  groupId = 'gec',
): Promise<void> {
  const start = new Date(startsAt);
  await database.client.meeting.create({
    data: {
      code,
      groupId,
      subject: 'Revue du CREDD',
      place: 'PNUD',
      zone: 'Africa/Bamako',
      startsAt: start,
      endsAt: new Date(start.getTime() + 7_200_000),
      createdAt: start,
      updatedAt: start,
    },
  });
}

/** A register in which it is 3 April, three weeks after the GEC of March. */
export async function griotAfterGec(): Promise<Griot> {
  const griot = await startGriot({ now: '2027-04-03T09:00' });
  await hold(griot, 'GEC-2027-03', '2027-03-11T10:00:00Z');
  return griot;
}

/** The code of a decision taken there, of Awa Ballo and due on 31 March. */
export async function lateDecision(griot: Griot): Promise<string> {
  const line =
    'décision GEC-2027-03 Transmettre la matrice à la SHA @Awa Ballo échéance 31 mars 2028';
  const code = /D-2027-\d+/u.exec(told(await griot.say(COORDINATOR, line)))?.[0] ?? '';
  await griot.database.client.decision.update({ where: { code }, data: { dueOn: '2027-03-31' } });
  return code;
}

/** How the register keeps a decision. */
export const decisionRow = ({ database }: Pick<Griot, 'database'>, code: string) =>
  database.client.decision.findUniqueOrThrow({ where: { code }, include: { owners: true } });
