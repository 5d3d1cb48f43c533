import type { VNode } from 'preact';
import type { Translator } from '../../../src/kernel/locale/translate.ts';

interface CalendarViewProps {
  readonly t: Translator;
  /** `127.0.0.1:3978` */
  readonly host: string;
  readonly token: string;
}

/** How to see one's meetings in one's own calendar. */
export function CalendarView({ t, host, token }: CalendarViewProps): VNode {
  const path = `${host}/calendrier/${token}.ics`;
  return (
    <section class="sheet calendar">
      <p>{t('kernel.web.calendar.intro')}</p>
      <p class="actions">
        <a class="button primary" href={`webcal://${path}`}>
          {t('kernel.web.calendar.subscribe')}
        </a>
        <a class="button plain" href={`/calendrier/${token}.ics`} download="griot.ics">
          {t('kernel.web.calendar.download')}
        </a>
      </p>
      <label for="feed">{t('kernel.web.calendar.address')}</label>
      <input id="feed" type="url" readOnly value={`http://${path}`} />
      <p class="muted">{t('kernel.web.calendar.private')}</p>
    </section>
  );
}
