import { randomUUID } from 'node:crypto';
import type { Sent } from '../../../adapters/console/consoleChat.ts';
import type { Answer } from '../../../src/cli/answer.ts';
import type { Log } from '../../../src/kernel/log.ts';
import type { Form } from '../../../src/kernel/messages/tree.ts';
import { type Act, type Griot, startGriot } from '../griot.ts';
import { type Chat, NOTHING, ordinary, type Seen, type SeenForm } from './chat.ts';

/** The secretariat and its partners on the command line. */
export async function openConsolePeople({ now }: { readonly now: string }): Promise<Chat> {
  const incidents: unknown[] = [];
  const nothing = (): void => undefined;
  const error: Log['error'] = (data, sentence) => void incidents.push({ sentence, data });
  const log = { debug: nothing, info: nothing, warn: nothing, error };
  const griot = await startGriot({ now, log });
  const people = new ConsolePeople(griot);
  return {
    app: griot.app,
    database: griot.database,
    clock: griot.clock,
    incidents: () => incidents,
    say: (who, line, group) => people.act(who, line, group),
    press: (who, label, group) => people.act(who, { press: people.buttonOf(who, label) }, group),
    fill: (who, values) => people.act(who, people.submission(who, values), undefined),
    again: (who) => people.again(who),
    read: async (who, group) => people.read(who, group),
    async advance(to) {
      people.hear(await griot.advance(to ?? griot.clock.now().toString()));
    },
    close: () => griot.stop(),
  };
}

interface Said {
  readonly act: Act;
  readonly group: string | undefined;
  readonly id: string;
}

/** What was said somewhere: a person's own conversation, or a group's channel. */
interface Line {
  readonly place: string;
  /** The only one who reads it. */
  readonly onlyFor: string | undefined;
  readonly seen: Seen;
  readonly buttons: readonly { readonly id: string; readonly label: string }[];
}

class ConsolePeople {
  readonly #griot: Griot;
  readonly #lines: Line[] = [];
  readonly #last = new Map<string, Said>();
  readonly #answers = new Map<string, Answer>();

  constructor(griot: Griot) {
    this.#griot = griot;
  }

  act(who: string, act: Act, group: string | undefined): Promise<Seen> {
    return this.#say(who, { act, group, id: randomUUID() });
  }

  again(who: string): Promise<Seen> {
    const last = this.#last.get(who);
    if (!last) throw new Error(`${who} has done nothing yet`);
    return this.#say(who, last);
  }

  read(who: string, group: string | undefined): readonly Seen[] {
    return this.#lines
      .filter(({ place, onlyFor }) => place === (group ?? who) && (onlyFor ?? who) === who)
      .map(({ seen }) => seen);
  }

  /** The id of the last button of that label that he reads. */
  buttonOf(who: string, label: string): string {
    const read = this.#lines.filter(
      ({ place, onlyFor }) => (onlyFor ?? who) === who && (place === who || !place.includes('@')),
    );
    const shown = read.reverse().flatMap(({ buttons }) => buttons);
    const found = shown.find((one) => ordinary(one.label) === label);
    if (!found) throw new Error(`${who} sees no button [${label}]`);
    return found.id;
  }

  submission(who: string, told: Readonly<Record<string, string>>): Act {
    const form = this.#answers.get(who)?.reply.form;
    if (!form) throw new Error(`no form is before ${who}`);
    return { submit: { values: valuesOf(form, told) } };
  }

  hear(sent: readonly Sent[]): void {
    for (const { channel, to, text = '', buttons = [] } of sent) {
      if (channel === 'mail') continue;
      const seen = { text: ordinary(text), buttons: labels(buttons), form: undefined };
      this.#lines.push({ place: to, onlyFor: undefined, seen, buttons });
    }
  }

  async #say(who: string, said: Said): Promise<Seen> {
    this.#last.set(who, said);
    const { act, group, id } = said;
    const answer = await this.#griot.say(who, act, {
      id,
      ...(group === undefined ? {} : { channel: group }),
    });
    if (answer.duplicate) return NOTHING;
    const { reply } = answer;
    const form = reply.form && seenForm(reply.form);
    const seen = { text: ordinary(reply.text), buttons: labels(reply.buttons), form };
    const onlyFor = reply.private ? who : undefined;
    this.#answers.set(who, answer);
    this.#lines.push({ place: group ?? who, onlyFor, seen, buttons: reply.buttons });
    this.hear(answer.sent);
    return seen;
  }
}

const labels = (buttons: readonly { readonly label: string }[]): string[] =>
  buttons.map(({ label }) => ordinary(label));

const seenForm = ({ title, submit, fields }: Form): SeenForm => ({
  title: ordinary(title),
  submit: ordinary(submit),
  fields: fields.map((field) => ({
    label: ordinary(field.label),
    value: ordinary(shownValue(field)),
    error: ordinary(field.error ?? ''),
    hint: ordinary(field.hint ?? ''),
    choices: field.type === 'choice' ? field.options.map(({ label }) => ordinary(label)) : [],
  })),
});

function shownValue(field: Form['fields'][number]): string {
  const { value = '' } = field;
  if (field.type !== 'choice') return value;
  return field.options.find((option) => option.value === value)?.label ?? '';
}

/**
 * The values of a form, told by the labels that people read. What is not told stays as it is.
 * @throws Error when there is no such field
 */
export function valuesOf(
  form: Form,
  told: Readonly<Record<string, string>>,
): Record<string, string> {
  const labelled = (label: string) => form.fields.some((one) => ordinary(one.label) === label);
  const unknown = Object.keys(told).filter((label) => !labelled(label));
  if (unknown.length > 0) throw new Error(`the form has no field ${unknown.join(', ')}`);
  return Object.fromEntries(
    form.fields.map((field) => {
      const said = told[ordinary(field.label)] ?? field.value ?? '';
      const option = field.type === 'choice' && field.options.find(({ label }) => label === said);
      return [field.name, option ? option.value : said];
    }),
  );
}
