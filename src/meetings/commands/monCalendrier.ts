import { z } from 'zod';
import { may } from '../../kernel/access/access.ts';
import { himself, speaker } from '../../kernel/access/speaker.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { abandonOnce, confirmOnce } from '../../kernel/confirmOnce.ts';
import type { Group } from '../../kernel/directory.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  buttons,
  type Reply,
  reply,
  text,
  warning,
} from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import { feedAddress, giveAddress, type Told } from '../feeds/addresses.ts';
import { type CalendarWish, readCalendarWish, wantsSubscription } from '../feeds/calendarWish.ts';
import { addressBlocks, feedTitle, knownFacts, publicBlocks } from '../feeds/messages.ts';

const NAME = 'monCalendrier';

/** His own, or those of a group that he reads. */
const subjectOf = ({ group }: Pick<CalendarWish, 'group'>, context: Context) => ({
  ...(group ? { group, hidden: new DomainError('group.unknown', { text: group.code }) } : {}),
  ...himself(context),
});

/** The secret is shown once, to whoever asks first; afterwards, what is known of its use. */
async function show({ group, renewed, open }: CalendarWish, context: Context): Promise<Reply> {
  const person = speaker(context);
  const { pages } = context.settings;
  if (!pages) throw new DomainError('feed.closed');
  if (open) return reply(...publicBlocks(context.t, pages));
  const known = await feedAddress(context.db, person.id, group);
  if (known && renewed) return preview(group, context);
  const { t, now } = context;
  if (known) {
    const renew = actionId(`${NAME}.renouveler`, { groupe: group?.code ?? '' });
    return reply(
      feedTitle(t, group),
      knownFacts(t, known, person.zone),
      text(t('meetings.feed.notAgain')),
      buttons({ id: renew, label: t('meetings.feed.renew') }),
    );
  }
  const secret = await context.write((write) => giveAddress(write, person, group, now));
  return reply(feedTitle(t, group), ...addressBlocks(t, pages, secret, group));
}

async function preview(group: Told, context: Context): Promise<Reply> {
  const { t } = context;
  const payload = { personId: speaker(context).id, groupId: group?.id ?? '' };
  const draft = await context.write((write) =>
    openDraft(write, NAME, payload, draftAuthor(context)),
  );
  return reply(
    feedTitle(t, group),
    warning(t('meetings.feed.willDie')),
    yesOrNo(t, NAME, draft, 'danger'),
  );
}

const stored = z.object({ personId: z.string(), groupId: z.string() });

const params = z.object({ draft: z.string() });

const own = async (_params: unknown, context: Context) => subjectOf({ group: undefined }, context);

/** The group of a preview, which he must still read. @throws DomainError `button.unknown` */
function groupKept(groupId: string, { directory, actor }: Context): Told {
  if (groupId === '') return undefined;
  return readable(directory.group(groupId), actor);
}

function readable(group: Group | undefined, actor: Context['actor']): Group {
  if (!group || !may(actor, 'reunions', { group })) throw new DomainError('button.unknown');
  return group;
}

/** The group of a button, which he must still read. @throws DomainError `button.unknown` */
function groupSaidBy(code: string, { directory, actor }: Context): Told {
  if (code === '') return undefined;
  return readable(directory.groupByCode(code), actor);
}

const renouveler = defineAction({
  name: `${NAME}.renouveler`,
  act: NAME,
  params: z.object({ groupe: z.string() }),
  subject: own,
  run: ({ groupe }, context) => preview(groupSaidBy(groupe, context), context),
});

const confirmer = defineAction({
  name: `${NAME}.confirmer`,
  act: NAME,
  params,
  subject: own,
  async run({ draft }, context): Promise<Reply> {
    const { t, now, settings } = context;
    const person = speaker(context);
    const { pages } = settings;
    if (!pages) throw new DomainError('feed.closed');
    const made: Block[] = [];
    const done = await confirmOnce(context, NAME, draft, async (write, payload) => {
      const { personId, groupId } = stored.parse(payload);
      if (personId !== person.id) throw new DomainError('button.unknown');
      const group = groupKept(groupId, context);
      const secret = await giveAddress(write, person, group, now);
      made.push(...addressBlocks(t, pages, secret, group));
      return t('meetings.feed.renewed');
    });
    return { ...done, blocks: [...done.blocks, ...made] };
  },
});

const abandonner = defineAction({
  name: `${NAME}.abandonner`,
  act: NAME,
  params,
  subject: own,
  run: ({ draft }, context) =>
    abandonOnce(context, NAME, draft, context.t('meetings.feed.abandoned')),
});

/** The address by which somebody's calendar program reads his meetings, or those of a group. */
export const monCalendrier = defineCommand({
  name: NAME,
  words: [
    'mon calendrier',
    'mes calendriers',
    'mon abonnement',
    's’abonner',
    'abonnement',
    'renouveler mon calendrier',
    'm’abonner au calendrier',
    'm’abonner',
    'lien de mon calendrier',
    'adresse de mon calendrier',
    'mon lien agenda',
    'mon lien calendrier',
    'mon lien ical',
    'mon lien ics',
    'lien ical',
    'lien ics',
    'lien de mon agenda',
    'lien vers mon agenda',
    'lien vers mon calendrier',
    'synchroniser mon agenda',
    'synchroniser mon calendrier',
    'ajouter griot à mon',
    'ajoute griot à mon',
    'calendrier public',
    'agenda public',
  ],
  claims: ({ rest }) => wantsSubscription(rest),
  act: NAME,
  actOf: ({ group }) => (group ? 'reunions' : NAME),
  grammar: [
    'mon calendrier',
    'mon calendrier <groupe>',
    'mon calendrier renouveler',
    'mon calendrier <groupe> renouveler',
  ],
  examples: [
    'mon calendrier',
    'mon calendrier GEC',
    'mon calendrier renouveler',
    'mon calendrier GEC renouveler',
  ],
  parse: readCalendarWish,
  subject: async (wish, context) => subjectOf(wish, context),
  run: show,
  actions: [renouveler, confirmer, abandonner],
});
