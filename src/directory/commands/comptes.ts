import { z } from 'zod';
import { speaker } from '../../kernel/access/speaker.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { heading, info, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { type Chat, chatIn } from '../linking/chats.ts';
import { type Account, accountsOf, unlinkAccount } from '../linking/unlinking.ts';
import { onePerson } from '../names.ts';

interface Wish {
  readonly kind: 'show' | 'unlink';
  /** Undefined: which one is not said. */
  readonly chat: Chat | undefined;
  /** '': one's own. */
  readonly name: string;
}

const OF = /(?:^|\s)(?:de\s+|d[’'])?@?\s*(.+)$/iu;
const ITS_CHAT = /^(?:(?:le |mon |son )?compte\s+)?(?:slack|teams)?\s*/iu;

/** « mes comptes », « délier mon compte Teams », « délier Slack de Fatou Koné ». */
function parse({ rest, text: line }: Line): Wish {
  const name = OF.exec(rest.replace(ITS_CHAT, ''))?.[1]?.trim() ?? '';
  const kind = /^\W*(?:delier|detacher)/u.test(fold(line)) ? 'unlink' : 'show';
  return { kind, chat: chatIn(line), name };
}

const holderOf = (context: Context, name: string): Person =>
  name === '' ? speaker(context) : onePerson(context.directory, name);

const UNLINK = 'comptes.delier';

async function show(context: Context, person: Person): Promise<Reply> {
  const { t, db } = context;
  const accounts = await accountsOf(db, person.id);
  if (accounts.length === 0) {
    return reply(info(t('directory.account.none', { name: person.name })));
  }
  const items = accounts.map(({ transport, externalId }) => ({
    text: t('directory.account.line', { chat: transport }),
    buttons: [
      {
        id: actionId(UNLINK, { de: person.id, chat: transport, compte: externalId }),
        label: t('directory.account.unlink', { chat: transport }),
        style: 'danger' as const,
      },
    ],
  }));
  return reply(
    heading(t('directory.account.title', { name: person.name })),
    list(items),
    text(t('directory.account.one')),
  );
}

/** The account that is meant: the one of that chat, or the one he speaks through, or his only one. */
async function accountMeant(context: Context, person: Person, chat?: Chat): Promise<Account> {
  const { db, transport, externalId, t } = context;
  const accounts = await accountsOf(db, person.id);
  const ofChat = accounts.filter((account) => chat === undefined || account.transport === chat);
  const [first, ...others] = ofChat;
  const said = { name: person.name, chat: chat ?? 'none' };
  if (!first) throw new DomainError('account.none', said);
  if (others.length === 0) return first;
  const here = ofChat.find((one) => one.transport === transport && one.externalId === externalId);
  if (here) return here;
  const lines = [...new Set(ofChat.map((one) => one.transport))].map((one) =>
    t('directory.account.unlinkLine', { chat: one }),
  );
  throw new DomainError('account.which', { ...said, suggestions: lines });
}

async function unlink(context: Context, person: Person, account: Account): Promise<Reply> {
  const { t, now, actor } = context;
  await context.write((write) => unlinkAccount(write, account, person, now));
  const own = actor.person?.id === person.id ? 'yes' : 'no';
  const said = { name: person.name, chat: account.transport, own };
  return reply(info(t('directory.account.unlinked.done', said)));
}

const delier = defineAction({
  name: UNLINK,
  act: 'comptes',
  params: z.object({ de: z.string(), chat: z.string(), compte: z.string() }),
  async subject({ de }, { directory }) {
    if (!directory.person(de)) throw new DomainError('button.unknown');
    return { self: de };
  },
  async run({ de, chat, compte }, context): Promise<Reply> {
    const person = context.directory.person(de);
    const accounts = await accountsOf(context.db, de);
    const account = accounts.find((one) => one.transport === chat && one.externalId === compte);
    if (!person || !account) throw new DomainError('button.unknown');
    return { ...(await unlink(context, person, account)), replacesOriginal: true };
  },
});

/** The chats in which somebody is known to Griot, and how they cease to speak for him. */
export const comptes = defineCommand({
  name: 'comptes',
  words: [
    'mes comptes',
    'comptes',
    'comptes de',
    'délier mon compte',
    'délier le compte',
    'délier un compte',
    'délier slack',
    'délier teams',
    'détacher mon compte',
    'détacher le compte',
  ],
  // « comptes rendus ? » asks for minutes.
  declines: ({ called, rest }) => called === 'comptes' && /^rendus?(?!\p{L})/iu.test(rest),
  act: 'comptes',
  grammar: [
    'mes comptes',
    'délier mon compte <Slack, Teams>',
    'comptes de @<personne>',
    'délier Slack de @<personne>',
  ],
  examples: [
    'mes comptes',
    'délier mon compte Teams',
    'comptes de @Fatou Koné',
    'délier Slack de Fatou Koné',
  ],
  parse,
  subject: async ({ name }, context) => {
    const { person } = context.actor;
    if (name === '') return person ? { self: person.id } : {};
    return { self: onePerson(context.directory, name).id };
  },
  async run({ kind, chat, name }, context): Promise<Reply> {
    const person = holderOf(context, name);
    if (kind === 'show') return show(context, person);
    return unlink(context, person, await accountMeant(context, person, chat));
  },
  actions: [delier],
});
