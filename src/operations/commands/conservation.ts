import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { facts, heading, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { isWordless } from '../../kernel/text/wordless.ts';
import { words } from '../../kernel/text/words.ts';
import {
  daysIn,
  keepFor,
  LONGEST,
  retentions,
  SHORTEST,
  SUBJECTS,
  type Subject,
} from '../retention/retention.ts';

type Wish =
  | { readonly kind: 'show' }
  | { readonly kind: 'keep'; readonly subject: Subject; readonly days: number };

const NAMES: Readonly<Record<Subject, RegExp>> = {
  mail: /^(?:courriers?|courriels?|mails?)$/u,
  messages: /^(?:messages?|envois?)$/u,
  traces: /^(?:traces?|journaux|logs?)$/u,
};

/** « conserver les messages 10 mois, c'est trop long »: something is said of a length, and none is set. */
const SAYS_OF_IT = /\b(?:c'est|ce n'est|est|etait|serait|semble|parait|trop|pas|si|ne|n'\p{L}+)\b/u;

/** « conservation messages 6 mois »; « … 6 mois ? » asks what it is. @throws DomainError retention.* */
function parse({ rest }: Line): Wish {
  if (isWordless(rest) || isQuestion(rest)) return { kind: 'show' };
  if (SAYS_OF_IT.test(fold(rest))) throw new DomainError('retention.unclear');
  const said = words(rest).map(({ folded }) => folded.replace(/^[ld]'/u, ''));
  const [subject, ...others] = SUBJECTS.filter((one) => said.some((word) => NAMES[one].test(word)));
  const days = daysIn(rest);
  if (!subject || others.length > 0 || days === undefined)
    throw new DomainError('retention.unclear');
  const shortest = SHORTEST[subject];
  if (days !== 0 && (days < shortest || days > LONGEST)) {
    throw new DomainError('retention.length', { shortest, longest: LONGEST });
  }
  return { kind: 'keep', subject, days };
}

async function show({ t, db }: Context): Promise<Reply> {
  const kept = await retentions(db);
  return reply(
    heading(t('operations.retention.title')),
    facts(
      ...SUBJECTS.map((subject) => ({
        label: t(`operations.retention.${subject}`),
        value: t('operations.retention.for', { days: kept[subject] }),
      })),
    ),
    text(t('operations.retention.always')),
  );
}

async function keep(context: Context, subject: Subject, days: number): Promise<Reply> {
  const { t } = context;
  await context.write(async (write) => {
    const before = (await retentions(write.tx))[subject];
    await keepFor(write.tx, subject, days);
    write.audit({
      action: 'retention.set',
      subjectType: 'retention',
      subjectId: subject,
      about: null,
      before: { days: before },
      after: { days },
    });
  });
  const what = t(`operations.retention.${subject}`);
  const length = t('operations.retention.for', { days });
  return reply(info(t('operations.retention.set', { what, length, days })));
}

/** « conserver les messages 2 ans »: of what Griot keeps, and of nothing else. */
const ABOUT_RETENTION =
  /^(?:les |le )?(?:messages|courriers?|courriels|envois|traces|journaux|logs) /u;

/** For how long what Griot has sent is kept. */
export const conservation = defineCommand({
  name: 'conservation',
  words: ['conservation', 'durée de conservation', 'durées de conservation'],
  shared: { words: ['conserver', 'conserve', 'garder'], when: ABOUT_RETENTION },
  act: 'conservation',
  actOf: ({ kind }) => (kind === 'show' ? 'conservation' : 'conservation.regler'),
  grammar: ['conservation', 'conservation <messages, courrier, traces> <durée>'],
  examples: ['conservation', 'conservation messages 6 mois', 'conservation traces 14 jours'],
  parse,
  run: (wish, context): Promise<Reply> =>
    wish.kind === 'show' ? show(context) : keep(context, wish.subject, wish.days),
});
