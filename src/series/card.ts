import { speaker } from '../kernel/access/speaker.ts';
import type { Context } from '../kernel/commands/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { actionId } from '../kernel/messages/actionId.ts';
import { type Block, buttons, info, type Reply, reply } from '../kernel/messages/tree.ts';
import type { Answer } from '../meetings/attendance/answer.ts';
import { seriesCard } from './letters/announcement.ts';
import { SERIES } from './planning/preview.ts';
import { answerStrand } from './seats/answer.ts';
import { refuseOver, type SeriesSubject } from './seriesRef.ts';
import { seriesByCode } from './store.ts';

/** How many meetings the card shows: a year of a monthly series. */
const SHOWN = 12;

const ANSWERS: readonly Answer[] = ['accepted', 'declined', 'tentative'];

/** A series with its next meetings; those invited may answer for all of them at once. */
export async function cardReply(context: Context, subject: SeriesSubject): Promise<Reply> {
  const { t, db, actor } = context;
  const { series, group, invitees } = subject;
  const invited = actor.person !== undefined && invitees.includes(actor.person.id);
  const card = await seriesCard(db, t, context, series, group, SHOWN);
  return reply(...card, ...(invited && !series.ended ? [answerButtons(context, series.code)] : []));
}

function answerButtons({ t }: Context, serie: string): Block {
  const choices = ANSWERS.map((reponse) => ({
    id: actionId(`${SERIES}.repondre`, { serie, reponse }),
    label: t(`series.answer.${reponse}`),
  }));
  return buttons(...choices);
}

/** Records the speaker's answer to a whole series. */
export async function answerSeries(
  context: Context,
  subject: SeriesSubject,
  answer: Answer,
): Promise<Reply> {
  const { t } = context;
  refuseOver(subject, context);
  const person = speaker(context);
  const { code } = subject.series;
  const known = await context.write(async (write) => {
    const series = await seriesByCode(write.tx, code);
    let listed = false;
    for (const { id } of series?.strands ?? []) {
      const here = await answerStrand(write, context, id, person, answer, subject.group);
      listed ||= here;
    }
    return listed;
  });
  if (!known) throw new DomainError('meeting.notInvited', { code });
  return reply(info(t(`series.answered.${answer}`, { code })));
}
