import type { VNode } from 'preact';
import { Signature } from '../render/signature.tsx';
import type { Visitor } from '../visitor.ts';

interface CalendarViewProps {
  readonly visitor: Visitor;
  /** Path of the conversation in which the address is told. */
  readonly conversation: string;
}

/** What he would type himself: an address is told where the register remembers to whom it was given. */
const LINE = 'mon calendrier';

/** How to see one's meetings in one's own calendar. */
export const CalendarView = ({
  visitor: { t, externalId },
  conversation,
}: CalendarViewProps): VNode => (
  <section class="sheet">
    <p>{t('kernel.web.calendar.intro')}</p>
    <form class="actions" method="post" action={conversation}>
      <Signature speaker={externalId} />
      <button type="submit" name="text" value={LINE} class="primary">
        {t('kernel.web.calendar.ask')}
      </button>
    </form>
    <p class="muted">{t('kernel.web.calendar.late')}</p>
  </section>
);
