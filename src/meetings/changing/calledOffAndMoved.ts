import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const AND = String.raw`(?:^|[\s,;)])(?:et|puis|mais)\s+`;
/** « remets-le », « on le reporte », « reporte au 25 »: what is put off is that meeting, and nothing that is named. */
const ORDERED = oneOf(
  String.raw`(?:on\s+|nous\s+)?(?:l[ae]\s+|l[’'])(?:re(?:met|mets|mettons|mettez|fait|programme|planifie|convoque)|reporte|repousse|décale|decale|déplace|deplace)[sz]?`,
  're(?:met(?:s|tez|tons)?|programmez?|planifiez?)-l[ae]',
  '(?:reporte|repousse|décale|decale|déplace|deplace)z?-l[ae]',
  String.raw`(?:reporte|repousse|décale|decale|déplace|deplace|reprogramme|replanifie|remet)[sz]?(?=\s+(?:au|à|a|en|vers|pour)\s|\s+d[’']une?\s|\s+la\s+semaine|[\s.!]*$)`,
);
const AGAIN = '(?:report|repouss|d[ée]cal|d[ée]plac|reprogramm|replanifi)[ée]e?';
const TOLD = String.raw`(?:elle|il)\s+(?:est|sera)\s+${AGAIN}`;
const TO = String.raw`(?!\p{L})\s*(?<to>.*)$`;
const AND_MOVED = new RegExp(`${AND}${oneOf(ORDERED, TOLD)}${TO}`, 'iu');
/** « est annulé et reporté au 25 »: said of the meeting; behind a reason, of what the reason tells. */
const OFF_AND_MOVED = new RegExp(
  String.raw`annul[ée]e?s?\s+et\s+(?:(?:est|sera)\s+)?${AGAIN}${TO}`,
  'iu',
);
const BEHIND_REASON = /(?<!\p{L})(?:car|parce qu|puisqu|pour cause|motif|raison|cause)/iu;

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
  const sign = [AND_MOVED, OFF_AND_MOVED].find((one) => one.test(line));
  const match = sign?.exec(line);
  if (!sign || !match) return undefined;
  const isOfReason = BEHIND_REASON.test(line.slice(0, match.index)) && !ORDER.test(match[0]);
  const said = match[0].replace(/^annul\p{L}*/iu, '');
  const to = match.groups?.to?.replace(/[\s.!]+$/u, '') ?? '';
  return isOfReason ? undefined : { to, before: (text) => text.replace(said, '') };
}

const ORDER = new RegExp(`^${AND}${ORDERED}`, 'iu');

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
