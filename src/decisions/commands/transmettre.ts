import { findPeople } from '../../directory/names.ts';
import { organizationNamed } from '../../directory/organizations.ts';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupAt, groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { buttons, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { words } from '../../kernel/text/words.ts';
import type { PointPlace } from '../../meetings/agenda/waitingPoints.ts';
import { cardButton } from '../buttons.ts';
import type { Decision } from '../decision.ts';
import { ABOUT_A_DECISION, aboutDecision } from '../following/decisionRef.ts';
import { type DecisionSubject, decisionSubject } from '../following/following.ts';
import { passagesOf } from '../passing/passageStore.ts';
import type { Passage } from '../passing/passages.ts';
import { awaits, checkPassage, heldBy } from '../passing/passing.ts';
import { passOn } from '../passing/passingOn.ts';

interface Args {
  readonly code: string;
  /** None when no group is called so. */
  readonly to: Group | undefined;
  /** As typed. */
  readonly named: string;
  readonly note: string;
}

const LEAD = /^(?:à la |à l[’']|au |à |vers (?:le |la )?|pour (?:le |la )?)/iu;

/** « D-2027-014 à COORD-GT : avec la note de l’élevage ». @throws DomainError `passage.groupMissing`, `group.unknown` */
function parse(line: Line): Args {
  const { code, said } = aboutDecision(line);
  const [head = '', ...notes] = said.split(/\s*:\s+|\s+[–—]\s+/u);
  const named = head.trim().replace(LEAD, '');
  if (named === '') throw new DomainError('passage.groupMissing', { code });
  const sentence = words(named);
  const group = groupAt(sentence, 0, line.groups)?.group ?? groupIn(sentence, line.groups)?.group;
  return { code, to: group, named, note: notes.join(' : ').trim() };
}

type Subject = DecisionSubject & { readonly own: Group; readonly passages: readonly Passage[] };

/** The body that passes it on: the last one that holds it and that the actor coordinates. */
async function subjectOf({ code, to, named }: Args, context: Context): Promise<Subject> {
  if (!to) throw notToGroup(code, named, context);
  const subject = await decisionSubject(context, code);
  const passages = await passagesOf(context.db, subject.decision.id);
  const held = context.directory.group(heldBy(subject.decision, passages, context));
  return { ...subject, own: subject.group, group: held ?? subject.group, passages };
}

/** « transmets D-2027-001 à Mme Diarra » gives it to her to do, which is said otherwise. */
function notToGroup(code: string, named: string, { directory }: Context): DomainError {
  const name = named.replace(/^@/u, '').replace(/[\s.!?]+$/u, '');
  const isKnown = organizationNamed(directory, name) ?? findPeople(directory, name)[0];
  if (!isKnown) return new DomainError('group.unknown', { text: named });
  return new DomainError('passage.toSomebody', {
    code,
    name,
    suggestions: [`confier ${code} @${name}`],
  });
}

async function transmit(
  context: Context,
  { decision, own, group: from, passages }: Subject,
  { to, named, note }: Args,
): Promise<Reply> {
  const { t } = context;
  if (!to) throw notToGroup(decision.code, named, context);
  const { code, kind } = decision;
  checkPassage(decision, passages, { own, from, to });
  if (awaits(passages, to)) {
    return reply(info(t('decisions.passage.already', { code, kind, to: to.code })));
  }
  const place = await context.write((write) =>
    passOn(write, context, { decision, from, to, note }),
  );
  return reply(
    text(t.rich('decisions.passage.made', { code, kind, to: to.code })),
    text(placeInWords(context, kind, to, place)),
    buttons(cardButton(t, code)),
  );
}

function placeInWords(
  { t }: Context,
  kind: Decision['kind'],
  to: Group,
  place: PointPlace,
): string {
  if (place.kind !== 'listed') return t('decisions.passage.waits', { kind, to: to.code });
  const { meetingCode, position } = place;
  return t('decisions.passage.listed', { meeting: meetingCode, position });
}

/** Passes a decision on to another body, on whose next ordre du jour it comes with its file. */
export const transmettre = defineCommand({
  name: 'transmettre',
  words: ['transmettre', 'décision transmettre', 'transmettre la décision', 'faire remonter'],
  shared: {
    words: ['transmets', 'transmettez', 'remonter', 'remonte', 'fais remonter'],
    when: ABOUT_A_DECISION,
  },
  act: 'transmettre',
  grammar: ['transmettre <numéro> à <groupe> : <note>'],
  examples: ['transmettre D-2027-001 au GEC : avec la note du groupe'],
  parse,
  subject: subjectOf,
  keeps: () => true,
  run: (args, context, subject) => transmit(context, subject, args),
});
