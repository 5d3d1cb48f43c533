import type { VNode } from 'preact';
import type { ChatLine } from '../../../prisma/client/client.ts';
import { dayInWords, timeInWords } from '../../../src/kernel/locale/format.ts';
import { inZone, toInstant } from '../../../src/kernel/time.ts';
import type { Conversation } from '../conversations.ts';
import { blocksOf } from '../storedBlocks.ts';
import type { Visitor } from '../visitor.ts';
import { Blocks } from './blocks.tsx';
import { Eye, Mark } from './icons.tsx';
import type { Place } from './place.ts';

/** Who reads what: a line is rendered anew for each reader. */
export interface Reading {
  readonly visitor: Visitor;
  readonly conversation: Conversation;
}

interface LineProps extends Reading {
  readonly line: ChatLine;
  readonly isLast?: boolean;
}

const isLong = (text: string): boolean => text.length > 1_200;

function authorOf(line: ChatLine, { directory, t }: Visitor): string {
  if (line.authorId === null) return 'Griot';
  const person = directory.person(line.authorId);
  if (!person) return t('kernel.web.formerMember');
  const acronym = directory.organization(person.organizationId)?.acronym;
  return acronym ? `${person.name} · ${acronym}` : person.name;
}

function kindOf(line: ChatLine, visitor: Visitor): 'griot' | 'own' | 'other' {
  if (line.authorId === null) return 'griot';
  return line.authorId === visitor.person.id ? 'own' : 'other';
}

/** The number of the form that brought the line: its author's page knows by it what has arrived. */
const nonceOf = ({ messageKey }: ChatLine): string | undefined =>
  /^said:([\w-]+):/.exec(messageKey ?? '')?.[1];

function Said({ line, reading }: { line: ChatLine; reading: Reading }): VNode {
  if (!isLong(line.body))
    return (
      <p class="said" dir="auto">
        {line.body}
      </p>
    );
  return (
    <section
      class="said long"
      dir="auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={reading.visitor.t('kernel.web.longLine')}
    >
      {line.body}
    </section>
  );
}

/** One line of a conversation, as its reader sees it. */
export function LineView({ line, isLast = false, ...reading }: LineProps): VNode {
  const { visitor, conversation } = reading;
  const { t, person } = visitor;
  const at = inZone(toInstant(line.createdAt), person.zone);
  const kind = kindOf(line, visitor);
  const place: Place = {
    t,
    action: conversation.path,
    lineId: line.number,
    speaker: visitor.externalId,
    takesFocus: isLast,
  };
  return (
    <article
      id={`l${line.number}`}
      class={`line ${kind}`}
      tabIndex={-1}
      data-line={line.number}
      data-seq={line.seq}
      data-day={at.toPlainDate().toString()}
      data-day-label={dayInWords(at.toPlainDate(), t.locale)}
      data-nonce={kind === 'own' ? nonceOf(line) : undefined}
    >
      {kind === 'griot' && <Mark />}
      <header>
        <span class="author">{kind === 'own' ? t('kernel.web.you') : authorOf(line, visitor)}</span>
        <time dateTime={at.toInstant().toString()}>{timeInWords(at, t.locale)}</time>
        {line.onlyForId !== null && (
          <span class="only-you">
            <Eye /> {t('kernel.web.onlyYou')}
          </span>
        )}
      </header>
      <div class="body">
        {kind === 'griot' ? (
          <Blocks blocks={blocksOf(line)} place={place} />
        ) : (
          <Said line={line} reading={reading} />
        )}
      </div>
    </article>
  );
}

interface LinesProps extends Reading {
  readonly lines: readonly ChatLine[];
}

/** Lines in reading order, each day announced before its first. */
export function LinesView({ lines, ...reading }: LinesProps): VNode {
  const { person, t } = reading.visitor;
  const days = lines.map((line) => inZone(toInstant(line.createdAt), person.zone).toPlainDate());
  return (
    <>
      {lines.map((line, index) => {
        const day = days[index];
        const before = days[index - 1];
        const isNew = day !== undefined && (before === undefined || !day.equals(before));
        return (
          <>
            {isNew && <p class="day">{dayInWords(day, t.locale)}</p>}
            <LineView line={line} {...reading} isLast={index === lines.length - 1} />
          </>
        );
      })}
    </>
  );
}
