import { quietHoursInWords } from '../../directory/quietHoursSaid.ts';
import { himself, speaker } from '../../kernel/access/speaker.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { facts, file, heading, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { type OwnData, ownData } from '../privacy/ownData.ts';

const KEPT_HOURS = 24;

/** What is counted in the answer; the file holds it whole. */
const COUNTED = [
  'seats',
  'mandates',
  'chats',
  'attendances',
  'polls',
  'feeds',
  'actions',
  'comments',
  'said',
  'messages',
  'done',
] as const satisfies readonly (keyof OwnData)[];

async function show(context: Context): Promise<Reply> {
  const { t, db, now } = context;
  const person = speaker(context);
  const data = await ownData(db, person.id);
  const ref = await context.write(async (write) =>
    write.keep({
      name: 'mes-donnees.json',
      mediaType: 'application/json',
      content: new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`),
      audience: { personId: person.id },
      keepUntil: now.add({ hours: KEPT_HOURS }),
    }),
  );
  const { email, otherEmails, phone, quietHours, jobTitle, organization, zone } = data.person;
  return reply(
    heading(t('operations.ownData.title', { name: person.name })),
    facts(
      { label: t('directory.exchange.column.email'), value: email },
      {
        label: t('directory.exchange.column.otherEmails'),
        value: listInWords(otherEmails, t.locale) || '–',
      },
      { label: t('directory.exchange.column.phone'), value: phone || '–' },
      {
        label: t('directory.exchange.column.quietHours'),
        value: quietHoursInWords(t, quietHours) || '–',
      },
      { label: t('directory.exchange.column.jobTitle'), value: jobTitle || '–' },
      { label: t('directory.exchange.column.organization'), value: organization },
      { label: t('directory.exchange.column.zone'), value: zone },
      ...COUNTED.map((name) => ({
        label: t(`operations.ownData.${name}`),
        value: String(data[name].length),
      })),
    ),
    file(ref),
    text(t('operations.ownData.erase')),
  );
}

/** « supprime mes données », « qui voit mes données ? », « que sais-tu de moi ? »; those of somebody else are not his. */
const ASKED = new RegExp(
  `^${oneOf(
    '(?:supprime|efface)(?:r|z)? (?:toutes )?mes donnees(?: personnelles)?',
    'qui (?:voit|lit|a acces a) mes donnees(?: personnelles)?',
    'quelles (?:sont les )?donnees (?:as-tu|avez-vous|que tu as|que vous avez|gardes-tu|gardez-vous) sur moi',
    'que (?:sais-tu|savez-vous) (?:de|sur) moi',
    "(?:mon )?droit a l'oubli",
  )}[ ?!.]*$`,
  'u',
);

/** Everything that Griot holds on whoever asks: in short, and whole in a file. */
export const mesDonnees = defineCommand({
  name: 'mesDonnees',
  words: ['mes données', 'mes données personnelles'],
  claims: ({ rest }) => ASKED.test(fold(rest)),
  act: 'mesDonnees',
  grammar: ['mes données'],
  examples: ['mes données'],
  parse: () => ({}),
  subject: async (_args, context) => himself(context),
  run: (_args, context) => show(context),
});
