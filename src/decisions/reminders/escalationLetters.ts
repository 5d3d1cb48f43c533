import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, facts, text } from '../../kernel/messages/tree.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { cardButton, doneButton, postponeButton } from '../buttons.ts';
import { type Decision, daysLate } from '../decision.ts';
import { decisionFacts, shortened } from '../messages.ts';
import { sendLetter } from '../notify.ts';
import type { Rise } from './escalation.ts';

/** A delay that rises to a rung. */
export interface Risen {
  readonly decision: Decision;
  readonly group: Group;
  readonly rise: Rise;
  readonly people: readonly string[];
}

/** Tells the owners, the day before, who will hear of the delay, and how to avoid it. */
export function warningLetter(
  write: Write,
  { directory, now }: Circumstances,
  { decision, group, rise, people }: Risen,
): void {
  const { code, id, dueOn } = decision;
  sendLetter(
    write,
    { directory },
    {
      people,
      decision,
      key: `escalation:${id}:${dueOn?.toString() ?? ''}:${rise.step}:warn`,
      write: (t, { zone }) => {
        const today = dayIn(now, zone);
        const late = daysLate(decision, today);
        const day = dayInWords(rise.tellOn, t.locale);
        const told = { code, group: group.code, late, day, rung: rise.rung };
        return {
          subject: t('decisions.escalation.warning.subject', {
            ...told,
            text: shortened(decision.text),
          }),
          blocks: [
            text(t.rich('decisions.escalation.warning.lead', told)),
            text(decision.text),
            facts(...decisionFacts({ t, directory, today }, decision)),
            buttons(doneButton(t, code), postponeButton(t, code), cardButton(t, code)),
          ],
        };
      },
    },
  );
}

/** Tells a rung of the delay, with what may be done about it. */
export function escalationLetter(
  write: Write,
  { directory, now }: Circumstances,
  { decision, group, rise, people }: Risen,
): void {
  const { code, id, dueOn } = decision;
  sendLetter(
    write,
    { directory },
    {
      people,
      decision,
      key: `escalation:${id}:${dueOn?.toString() ?? ''}:${rise.step}:tell`,
      write: (t, { zone }) => {
        const today = dayIn(now, zone);
        const told = { code, group: group.code, late: daysLate(decision, today), rung: rise.rung };
        return {
          subject: t('decisions.escalation.subject', { ...told, text: shortened(decision.text) }),
          blocks: [
            text(t.rich('decisions.escalation.lead', told)),
            text(decision.text),
            facts(...decisionFacts({ t, directory, today }, decision)),
            text([{ muted: t('decisions.escalation.howToStop', { code }) }]),
            buttons(cardButton(t, code), {
              id: sayId(`historique ${code}`),
              label: t('decisions.button.history'),
            }),
          ],
        };
      },
    },
  );
}
