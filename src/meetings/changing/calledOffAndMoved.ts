import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const AND = String.raw`(?:^|[\s,;)])(?:et|puis|mais)\s+`;
const PUT_OFF = 'reporte|repousse|d[ée]cale|d[ée]place';
/** « remets-le », « on le reporte », « reporte au 25 »: what is put off is that meeting, and nothing that is named. */
const ORDERED = oneOf(
  String.raw`(?:on\s+|nous\s+)?(?:l[ae]\s+|l[’'])(?:re(?:met|mets|mettons|mettez|fait|programme|planifie|convoque)|${PUT_OFF})[sz]?`,
  're(?:met(?:s|tez|tons)?|programmez?|planifiez?)-l[ae]',
  `(?:${PUT_OFF})z?-l[ae]`,
  String.raw`(?:${PUT_OFF}|reprogramme|replanifie|remet)[sz]?(?=\s+(?:le\s+)?(?:au|à|a|en|vers|pour)\s|\s+le\s+(?:\d|\p{L}+di\s)|\s+l[ae][\s.!]*$|\s+d[’']une?\s|\s+la\s+semaine|[\s.!]*$)`,
);
const AGAIN = '(?:report|repouss|d[ée]cal|d[ée]plac|reprogramm|replanifi)(?:ée?|ee)';
const TOLD = String.raw`(?:(?:elle\s+|il\s+)?(?:est|sera)\s+)?${AGAIN}`;
const AND_MOVED = new RegExp(String.raw`${AND}${oneOf(ORDERED, TOLD)}(?!\p{L})\s*(?<to>.*)$`, 'iu');
const ORDER = new RegExp(`^${AND}${ORDERED}`, 'iu');
/** Up to what tells why. */
const UP_TO_REASON =
  /^.*?annul[ée]e?[sz]?(?!\p{L})|^.*?(?=(?<!\p{L})(?:car|parce qu|puisqu|motif))/iu;
/** « car le forum a été déplacé », « forum déplacé »: what follows may be said of it. */
const TELLS = /(?<!\p{L})(?:est|sont|sera|seront|a|ont|aura|été|ete|qui)(?!\p{L})|\p{L}ée?s?\s*$/iu;

/** What is said of another date behind « annule le GEC », and the line without it. */
interface CalledOffAndMoved {
  /** « au 25 ». */
  readonly to: string;
  readonly before: (text: string) => string;
}

/**
 * « annule le GEC et remets-le au 25 »; undefined when no other date is said of that meeting.
 * @throws DomainError `meeting.andDecision`
 */
export function movedBehind(line: string): CalledOffAndMoved | undefined {
  refuseDecisionBehind(line);
  const match = AND_MOVED.exec(line);
  if (!match) return undefined;
  const [said] = match;
  const why = line.slice(0, match.index).replace(UP_TO_REASON, '');
  // « car le forum a été déplacé et reporté au 25 »: of the forum.
  if (!ORDER.test(said) && TELLS.test(why)) return undefined;
  const to = match.groups?.to?.replace(/[\s.!]+$/u, '') ?? '';
  return { to, before: (text) => text.replace(said, '') };
}

const AND_DECISION =
  /(?:^|[\s,;)])(?:et|puis|mais)\s+(?:report|repouss|d[ée]cal|d[ée]plac|remet|cl[oô]|annul|supprim|modifi)\p{L}*\s+(?:(?:la\s+)?(?:d[ée]cision|action)\s+)?(?<code>D-\d{4}-\d+)/iu;

/** « annule le GEC et reporte D-2027-001 au 25 » asks two things: neither is done, rather than one of them. */
function refuseDecisionBehind(line: string): void {
  const code = AND_DECISION.exec(line)?.groups?.code;
  if (code) throw new DomainError('meeting.andDecision', { code: code.toUpperCase() });
}

/** Asks whether it is put off, or called off for good: the reason of a cancellation goes to everybody. */
export const askOffOrMoved = ({ t }: Context, code: string, to: string, reason: string): Reply =>
  reply(
    text(t('meetings.cancel.orMoved', { code })),
    buttons(
      { id: sayId(`reporter ${code} ${to}`.trim()), label: t('meetings.cancel.move', { code }) },
      {
        id: sayId(`annuler ${code}${reason === '' ? '' : ` motif : ${reason}`}`),
        label: t('meetings.cancel.off', { code }),
      },
    ),
  );
