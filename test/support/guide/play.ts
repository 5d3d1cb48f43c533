import { simpleParser } from 'mailparser';
import type { Sent } from '../../../adapters/console/consoleChat.ts';
import type { Answer } from '../../../src/cli/answer.ts';
import { valuesOf } from '../chat/consolePeople.ts';
import { type Griot, startGriot } from '../griot.ts';
import { dumpOf, type RegisterDump } from '../registerDump.ts';
import { addressOf, momentIn } from './cast.ts';
import { importing } from './importing.ts';
import { differenceOf } from './match.ts';
import type { Exchange, Expectation, Step } from './page.ts';

/**
 * Plays the dialogues of a page against the real Griot with the fictional secretariat.
 * @returns what the register holds at the end
 * @throws Error at the first line that is not what is really said
 */
export async function play(exchanges: readonly Exchange[]): Promise<RegisterDump> {
  const [first, ...others] = exchanges;
  if (first?.step.kind !== 'moment') throw new Error('a page begins with « Maintenant : … »');
  const griot = await startGriot({ now: momentIn(first.step.text) });
  try {
    const stage = new Stage(griot);
    for (const exchange of others) await stage.play(exchange);
    return await dumpOf(griot.database);
  } finally {
    await griot.stop();
  }
}

type Spoken = Exclude<Step, { kind: 'moment' | 'import' }>;

class Stage {
  readonly #griot: Griot;
  /** The last answer to each person, by his address. */
  readonly #answers = new Map<string, Answer>();

  constructor(griot: Griot) {
    this.#griot = griot;
  }

  async play({ line, step, expected }: Exchange): Promise<void> {
    const before = this.#griot.sent.length;
    const answer = await this.#act(step);
    const left = this.#griot.sent.slice(before);
    const printed = step.kind === 'import' ? await importing(this.#griot, step.file) : undefined;
    const wrong =
      expected.some(({ kind }) => kind === 'reply') || !answer?.error
        ? []
        : [`an error that the page does not show: ${answer.error.message}`];
    for (const one of expected)
      wrong.push(...(await this.#judge(one, printed ?? answer?.reply.text ?? '', left)));
    if (wrong.length > 0) throw new Error(`line ${line}:\n${wrong.join('\n')}`);
  }

  async #act(step: Step): Promise<Answer | undefined> {
    if (step.kind === 'moment') {
      await this.#griot.advance(momentIn(step.text));
      return undefined;
    }
    if (step.kind === 'import') return undefined;
    const as = await addressOf(this.#griot.app, step.who);
    const options = step.channel === undefined ? {} : { channel: step.channel };
    const answer = await this.#griot.say(as, this.#actOf(step, as), options);
    this.#answers.set(as, answer);
    return answer;
  }

  #actOf(step: Spoken, as: string) {
    if (step.kind === 'say') return step.text;
    const form = this.#answers.get(as)?.reply.form;
    if (form?.submit === step.label) return { submit: { values: valuesOf(form, step.fields) } };
    const shown = [
      ...(this.#answers.get(as)?.reply.buttons ?? []),
      ...this.#griot.sent.flatMap(({ buttons = [] }) => buttons),
    ];
    if (!shown.some(({ label }) => label === step.label)) {
      throw new Error(`no button nor form [${step.label}] is shown`);
    }
    return { press: step.label };
  }

  async #judge(expected: Expectation, said: string, left: readonly Sent[]): Promise<string[]> {
    if (expected.kind === 'sent') {
      const really = sentInWords(left);
      return really === expected.text
        ? []
        : [`Envoyés: expected ${expected.text}, said ${really}`, ...left.map(oneInWords)];
    }
    const text = expected.kind === 'reply' ? said : await this.#messageTo(expected, left);
    const difference = differenceOf(expected.lines, text);
    return difference === undefined ? [] : [difference];
  }

  /** The last message of this step to that person or channel. */
  async #messageTo({ by, to }: Extract<Expectation, { kind: 'message' }>, left: readonly Sent[]) {
    const address =
      (await this.#griot.app.directory()).groupByCode(to)?.code ??
      (await addressOf(this.#griot.app, to));
    const message = left.findLast(
      (one) => (one.channel === 'mail') === (by === 'mail') && one.to === address,
    );
    if (!message) return `(nothing was sent to ${to})`;
    if (by === 'chat') return message.text ?? '';
    const mail = (await this.#griot.mails(address)).at(-1);
    const { text = '' } = await simpleParser(mail?.raw ?? '');
    return `${message.subject}\n${text}`;
  }
}

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

const oneInWords = ({ channel, to, subject }: Sent): string => `- ${channel} to ${to}: ${subject}`;

/** « 17 courriels, 1 message », « rien ». */
function sentInWords(left: readonly Sent[]): string {
  const mails = left.filter(({ channel }) => channel === 'mail').length;
  const told = [
    ...counted(mails, 'courriel', 'courriels'),
    ...counted(left.length - mails, 'message', 'messages'),
  ];
  return told.join(', ') || 'rien';
}
