import { z } from 'zod';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Person } from '../../kernel/directory.ts';
import { errorText } from '../../kernel/errorReply.ts';
import { DomainError } from '../../kernel/errors.ts';
import { InvalidForm } from '../../kernel/invalidForm.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { form, heading, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { closeRequest, linkIdentity, pendingRequest, pendingRequests } from '../identityStore.ts';
import { personForm, requestBlocks, SETTLE } from '../messages.ts';
import { findPeople } from '../names.ts';

const MOST = 10;

const done = (said: string): Reply => ({ replacesOriginal: true, blocks: [info(said)] });

/** Links whoever asked to that person, and tells him so where he asked. */
async function accept(context: Context, id: string, person: Person): Promise<Reply> {
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
      dedupeKey: `identity:${id}:welcome`,
    });
    return true;
  });
  if (!closed) throw new DomainError('request.settled');
  return done(t('directory.request.accepted', { asked: request.name, name: person.name }));
}

const accepter = defineAction({
  name: SETTLE.accept,
  act: 'demandes',
  params: z.object({ demande: z.string(), personne: z.string() }),
  async run({ demande, personne }, context): Promise<Reply> {
    const person = context.directory.person(personne);
    if (!person?.active) throw new DomainError('button.unknown');
    return accept(context, demande, person);
  },
});

const about = z.object({ demande: z.string() });

const autre = defineAction({
  name: SETTLE.other,
  act: 'demandes',
  params: about,
  run: async ({ demande }, { t }): Promise<Reply> => reply(form(personForm(t, demande))),
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
    throw new InvalidForm(fault, personForm(context.t, demande, personne, said));
  },
});

const refuser = defineAction({
  name: SETTLE.refuse,
  act: 'demandes',
  params: about,
  async run({ demande }, context): Promise<Reply> {
    const by = { personId: context.actor.person?.id ?? null, now: context.now };
    const closed = await context.write(async (write) => {
      write.audit({ action: 'identity.refuse', subjectType: 'request', subjectId: demande });
      return closeRequest(write, demande, 'refused', by);
    });
    if (!closed) throw new DomainError('request.settled');
    return done(context.t('directory.request.refused'));
  },
});

/** The chats' users whom the directory does not know, to be linked with one press. */
export const demandes = defineCommand({
  name: 'demandes',
  words: ['demandes', 'demandes de rattachement', 'inconnus'],
  act: 'demandes',
  grammar: ['demandes'],
  examples: ['demandes'],
  parse: () => ({}),
  async run(_args, { t, db, directory }): Promise<Reply> {
    const requests = await pendingRequests(db, MOST);
    if (requests.length === 0) return reply(text(t('directory.request.none')));
    return reply(
      heading(t('directory.request.title', { count: requests.length })),
      ...requests.flatMap((request) => requestBlocks(t, directory, request)),
    );
  },
  actions: [accepter, autre, designer, refuser],
});
