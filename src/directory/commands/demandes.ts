import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { errorText } from '../../kernel/errorReply.ts';
import { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { form, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { linkIdentity } from '../identityStore.ts';
import { personForm, SETTLE } from '../messages.ts';
import { findPeople } from '../names.ts';
import { requestList } from '../requestList.ts';
import { closeRequest, pendingRequest } from '../requestStore.ts';

/** What was done takes the place of the request; in a list, before those that are left. */
async function done(context: Context, said: string, listed = false): Promise<Reply> {
  const left = listed ? await requestList(context) : [];
  return { replacesOriginal: true, blocks: [info(said), ...left] };
}

/** Links whoever asked to that person, and tells him so where he asked. */
async function accept(
  context: Context,
  id: string,
  person: Person,
  listed = false,
): Promise<Reply> {
  const { t, actor, now } = context;
  const request = await pendingRequest(context.db, id);
  if (!request) throw new DomainError('request.settled');
  const closed = await context.write(async (write) => {
    const by = { personId: actor.person?.id ?? null, now };
    if (!(await closeRequest(write, id, 'accepted', by))) return false;
    await linkIdentity(write, request, person.id);
    const theirs = translator(person.locale);
    const subject = theirs('directory.request.welcome', { name: person.name });
    write.send({
      to: { person: person.id, chat: request },
      message: { subject, blocks: [text(subject)] },
      dedupeKey: `identity:${id}:welcome:${write.id}`,
      about: null,
    });
    return true;
  });
  if (!closed) throw new DomainError('request.settled');
  const said = t('directory.request.accepted', { asked: request.name, name: person.name });
  return done(context, said, listed);
}

const about = z.object({ demande: z.string(), liste: z.string().optional() });

const accepter = defineAction({
  name: SETTLE.accept,
  act: 'demandes',
  params: about.extend({ personne: z.string() }),
  async run({ demande, personne, liste }, context): Promise<Reply> {
    const person = context.directory.person(personne);
    if (!person?.active) throw new DomainError('button.unknown');
    return accept(context, demande, person, liste !== undefined);
  },
});

const autre = defineAction({
  name: SETTLE.other,
  act: 'demandes',
  params: about,
  run: async ({ demande }, context): Promise<Reply> => reply(form(personForm(context, demande))),
});

const designer = defineAction({
  name: SETTLE.name,
  act: 'demandes',
  params: about,
  async run({ demande }, context, _subject, { personne = '' }): Promise<Reply> {
    const [person, ...others] = findPeople(context.directory, personne);
    if (person && others.length === 0) return accept(context, demande, person);
    const code = person ? 'person.ambiguous' : 'person.unknown';
    const candidates = person ? [person, ...others].map(({ name }) => name) : [];
    const fault = new DomainError(code, { name: personne, candidates });
    const said = errorText(context.t, fault);
    throw new InvalidForm(fault, personForm(context, demande, personne, said));
  },
});

const refuser = defineAction({
  name: SETTLE.refuse,
  act: 'demandes',
  params: about,
  async run({ demande, liste }, context): Promise<Reply> {
    const by = { personId: context.actor.person?.id ?? null, now: context.now };
    const closed = await context.write(async (write) => {
      write.audit({
        action: 'identity.refuse',
        subjectType: 'request',
        subjectId: demande,
        about: null,
      });
      return closeRequest(write, demande, 'refused', by);
    });
    if (!closed) throw new DomainError('request.settled');
    return done(context, context.t('directory.request.refused'), liste !== undefined);
  },
});

const page = defineAction({
  name: SETTLE.next,
  act: 'demandes',
  params: z.object({ apres: z.string() }),
  run: async ({ apres }, context): Promise<Reply> => reply(...(await requestList(context, apres))),
});

/** The chats' users whom the directory does not know, to be linked with one press. */
export const demandes = defineCommand({
  name: 'demandes',
  words: ['demandes', 'demandes de rattachement', 'inconnus'],
  act: 'demandes',
  grammar: ['demandes'],
  examples: ['demandes'],
  parse: () => ({}),
  run: async (_args, context): Promise<Reply> => reply(...(await requestList(context))),
  actions: [accepter, autre, designer, refuser, page],
});
