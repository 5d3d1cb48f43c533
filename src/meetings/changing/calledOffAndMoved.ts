import type { Context } from '../../kernel/commands/context.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const AND = String.raw`(?:^|[\s,;)])(?:et|puis|mais)\s+`;
const MOVED = oneOf(
  String.raw`(?:on\s+|nous\s+)?(?:l[ae]\s+|l[’'])?(?:re(?:met|mets|mettons|mettez|fait|programme|planifie|convoque)|reporte|repousse|décale|decale|déplace|deplace)(?:[sz]|-l[ae])?`,
  String.raw`(?:(?:elle\s+|il\s+)?(?:est|sera)\s+)?(?:report|repouss|d[ée]cal|d[ée]plac|reprogramm|replanifi)[ée]e?`,
);
const AND_MOVED = new RegExp(String.raw`${AND}${MOVED}(?!\p{L})\s*(?<to>.*)$`, 'iu');

/** « annule le GEC et remets-le au 25 »: what is said of its new date, « au 25 »; undefined when nothing is. */
export const movedBehind = (line: string): string | undefined =>
  AND_MOVED.exec(line)?.groups?.to?.replace(/[\s.!]+$/u, '');

/** Asks whether it is put off, or called off for good: the reason of a cancellation goes to everybody. */
export const askOffOrMoved = ({ t }: Context, code: string, to: string): Reply =>
  reply(
    text(t('meetings.cancel.orMoved', { code })),
    buttons(
      { id: sayId(`reporter ${code} ${to}`.trim()), label: t('meetings.cancel.move', { code }) },
      { id: sayId(`annuler ${code}`), label: t('meetings.cancel.off', { code }) },
    ),
  );
