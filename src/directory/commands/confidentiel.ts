import { z } from 'zod';
import { may } from '../../kernel/access/access.ts';
import { holders } from '../../kernel/access/leaders.ts';
import type { Act } from '../../kernel/access/matrix.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Group, Person } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords, listInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import { buttons, heading, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { type Admission, admissionsTo, admit, withdraw } from '../admission.ts';
import { type AdmissionWish, readAdmissionWish } from '../admissionWish.ts';
import { onePerson } from '../names.ts';

const ACTS = {
  show: 'confidentiel',
  admit: 'confidentiel.ouvrir',
  withdraw: 'confidentiel.ouvrir',
} as const satisfies Record<AdmissionWish['kind'], Act>;

const subjectOf = (group: Group) => ({
  group,
  hidden: new DomainError('group.unknown', { text: group.code }),
});

const wordsOf = ({ t }: Context, { as, until }: Pick<Admission, 'as' | 'until'>) => ({
  role: as,
  until: until ? dayInWords(until, t.locale) : 'none',
});

/** Who is in it, and whom its chair has named. */
function show(context: Context, group: Group): Reply {
  const { t, directory, now, actor } = context;
  const on = dayIn(now, group.zone);
  const names = (people: readonly Person[]): string =>
    listInWords([...new Set(people.map(({ name }) => name))], t.locale);
  const seated = directory
    .seats(group.id, on)
    .flatMap(({ personId }) => directory.person(personId) ?? []);
  const chairs = holders(directory, group, on, 'chair');
  const admitted = admissionsTo(directory, group, on);
  const told = admitted.map((one) =>
    t('directory.confidential.person', { name: one.person.name, ...wordsOf(context, one) }),
  );
  const opens = may(actor, 'confidentiel.ouvrir', { group });
  const choices = opens ? admitted.map(({ person }) => withdrawButton(context, group, person)) : [];
  return reply(
    heading(t('directory.confidential.title', { group: group.code })),
    text(t('directory.confidential.chairs', { count: chairs.length, names: names(chairs) })),
    text(t('directory.confidential.members', { count: seated.length, names: names(seated) })),
    text(
      t('directory.confidential.admitted', {
        count: told.length,
        names: listInWords(told, t.locale),
      }),
    ),
    ...(choices.length > 0 ? [buttons(...choices)] : []),
  );
}

const WITHDRAW_BUTTON = 'confidentiel.retirer';

const withdrawButton = ({ t }: Context, group: Group, { id, name }: Person) => ({
  id: actionId(WITHDRAW_BUTTON, { groupe: group.code, personne: id }),
  label: t('directory.confidential.withdraw', { name }),
});

async function open(context: Context, group: Group, admission: Admission): Promise<Reply> {
  const { t, directory, now } = context;
  const { person } = admission;
  const today = dayIn(now, group.zone);
  const said = { group: group.code, name: person.name };
  const needed = admission.as === 'keeper' ? 'coordinator' : 'reader';
  if (directory.actor(person, today).relations(group).has(needed)) {
    return reply(info(t('directory.confidential.already', said)));
  }
  await context.write(async (write) => {
    await admit(write, group, admission, today);
    tell(write, context, group, person);
  });
  return reply(
    info(t('directory.confidential.opened', { ...said, ...wordsOf(context, admission) })),
    buttons(withdrawButton(context, group, person)),
  );
}

function tell(write: Write, { actor }: Context, group: Group, person: Person): void {
  const t = translator(person.locale);
  const said = { group: group.code, title: group.name };
  const by = actor.person?.name ?? '';
  const message = {
    subject: t('directory.confidential.told.subject', said),
    blocks: [text(t('directory.confidential.told.text', { ...said, by }))],
  };
  const dedupeKey = `admission:${group.id}:${write.id}`;
  const letter = { person: person.id, message, about: group.id, dedupeKey };
  sendBothWays(write, { ...letter, keyWithoutWay: true });
}

/** @throws DomainError `group.notAdmitted` */
async function close(context: Context, group: Group, person: Person): Promise<Reply> {
  const { t, now } = context;
  const today = dayIn(now, group.zone);
  const said = { group: group.code, name: person.name };
  const done = await context.write((write) => withdraw(write, group, person, today));
  if (!done) throw new DomainError('group.notAdmitted', said);
  return reply(info(t('directory.confidential.closed', said)));
}

const retirer = defineAction({
  name: WITHDRAW_BUTTON,
  act: 'confidentiel.ouvrir',
  params: z.object({ groupe: z.string(), personne: z.string() }),
  async subject({ groupe }, { directory }) {
    const group = directory.groupByCode(groupe);
    if (!group) throw new DomainError('group.unknown', { text: groupe });
    return subjectOf(group);
  },
  async run({ personne }, context, { group }): Promise<Reply> {
    const person = context.directory.person(personne);
    if (!person) throw new DomainError('button.unknown');
    return close(context, group, person);
  },
});

/** To whom a confidential group is open, and whom its chair lets in besides its members. */
export const confidentiel = defineCommand({
  name: 'confidentiel',
  words: ['confidentiel', 'confidentialité', 'accès'],
  act: 'confidentiel',
  actOf: ({ kind }) => ACTS[kind],
  grammar: [
    'confidentiel <groupe>',
    'confidentiel <groupe> autoriser @<personne> jusqu’au <date>',
    'confidentiel <groupe> autoriser @<personne> pour le secrétariat',
    'confidentiel <groupe> retirer @<personne>',
  ],
  examples: [
    'confidentiel GEC',
    'confidentiel GEC autoriser @Fatou Koné jusqu’au 31 mars',
    'confidentiel GEC autoriser @Fatou Koné pour le secrétariat',
    'confidentiel GEC retirer @Fatou Koné',
  ],
  parse: readAdmissionWish,
  subject: async ({ group }) => subjectOf(group),
  async run({ kind, group, name, as, until }, context): Promise<Reply> {
    if (group.confidentiality !== 'confidential') {
      throw new DomainError('group.notConfidential', { group: group.code });
    }
    if (kind === 'show') return show(context, group);
    const person = onePerson(context.directory, name);
    if (kind === 'withdraw') return close(context, group, person);
    return open(context, group, { person, as, until });
  },
  actions: [retirer],
});
