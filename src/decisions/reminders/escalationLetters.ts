import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Group } from '../../kernel/directory.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import type { MessageParams, Translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, buttons, facts, type Span, text } from '../../kernel/messages/tree.ts';
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
export function warningLetter(write: Write, circumstances: Circumstances, risen: Risen): void {
  sendOfDelay(write, circumstances, risen, 'warn', (t, told, { code }) => ({
    subject: t('decisions.escalation.warning.subject', told),
    lead: t.rich('decisions.escalation.warning.lead', told),
    ending: [buttons(doneButton(t, code), postponeButton(t, code), cardButton(t, code))],
  }));
}

/** Tells a rung of the delay, with what may be done about it. */
export function escalationLetter(write: Write, circumstances: Circumstances, risen: Risen): void {
  sendOfDelay(write, circumstances, risen, 'tell', (t, told, { code }) => ({
    subject: t('decisions.escalation.subject', told),
    lead: t.rich('decisions.escalation.lead', told),
    ending: [
      text([{ muted: t('decisions.escalation.howToStop', { code }) }]),
      buttons(cardButton(t, code), {
        id: sayId(`historique ${code}`),
        label: t('decisions.button.history'),
      }),
    ],
  }));
}

/** What a letter about a delay says beside the decision itself. */
interface Worded {
  readonly subject: string;
  readonly lead: readonly Span[];
  readonly ending: readonly Block[];
}

function sendOfDelay(
  write: Write,
  { directory, now }: Circumstances,
  { decision, group, rise, people }: Risen,
  news: 'warn' | 'tell',
  worded: (t: Translator, told: MessageParams, decision: Decision) => Worded,
): void {
  const { code, id, dueOn } = decision;
  sendLetter(
    write,
    { directory },
    {
      people,
      decision,
      key: `escalation:${id}:${dueOn?.toString() ?? ''}:${rise.step}:${news}`,
      write: (t, { zone }) => {
        const today = dayIn(now, zone);
        const told = {
          code,
          group: group.code,
          late: daysLate(decision, today),
          day: dayInWords(rise.tellOn, t.locale),
          rung: rise.rung,
          text: shortened(decision.text),
        };
        const { subject, lead, ending } = worded(t, told, decision);
        return {
          subject,
          blocks: [
            text(lead),
            text(decision.text),
            facts(...decisionFacts({ t, directory, today }, decision)),
            ...ending,
          ],
        };
      },
    },
  );
}
