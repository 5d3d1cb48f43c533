import type { VNode } from 'preact';
import { dayInWords, timeInWords } from '../../../src/kernel/locale/format.ts';
import { inZone } from '../../../src/kernel/time.ts';
import type { MailPage, MailSummary } from '../mailReader.ts';
import type { ReadableMail } from '../readableMail.ts';
import { Back } from '../render/icons.tsx';
import type { Visitor } from '../visitor.ts';

interface MailListProps {
  readonly visitor: Visitor;
  readonly page: MailPage;
  readonly number: number;
}

function When({ visitor, at }: { visitor: Visitor; at: MailSummary['at'] }): VNode {
  const local = inZone(at, visitor.person.zone);
  const { locale } = visitor.t;
  return (
    <time dateTime={at.toString()}>
      {`${dayInWords(local.toPlainDate(), locale)}, ${timeInWords(local, locale)}`}
    </time>
  );
}

/** Captured mail, the latest first. */
export function MailListView({ visitor, page, number }: MailListProps): VNode {
  const { t, actor } = visitor;
  return (
    <section class="sheet">
      <p class="muted">
        {actor.secretariat ? t('kernel.web.mail.introAll') : t('kernel.web.mail.introOwn')}
      </p>
      {page.mails.length === 0 && <p class="nothing">{t('kernel.web.mail.none')}</p>}
      <ul class="mails">
        {page.mails.map((mail) => (
          <li>
            <a href={`/courrier/${mail.id}`}>
              <strong dir="auto">{mail.subject}</strong>
              <span>
                {t('kernel.web.mail.to')} {mail.recipient}
              </span>
              <When visitor={visitor} at={mail.at} />
            </a>
          </li>
        ))}
      </ul>
      <p class="pages">
        {number > 0 && <a href={`/courrier?page=${number - 1}`}>{t('kernel.web.mail.newer')}</a>}
        {page.hasMore && <a href={`/courrier?page=${number + 1}`}>{t('kernel.web.mail.older')}</a>}
      </p>
    </section>
  );
}

interface MailViewProps {
  readonly visitor: Visitor;
  readonly summary: MailSummary;
  readonly mail: ReadableMail;
}

function Headers({ visitor, summary, mail }: MailViewProps): VNode {
  const { t } = visitor;
  return (
    <dl class="facts">
      <div>
        <dt>{t('kernel.web.mail.from')}</dt>
        <dd dir="auto">{mail.from}</dd>
      </div>
      <div>
        <dt>{t('kernel.web.mail.to')}</dt>
        <dd dir="auto">{mail.to}</dd>
      </div>
      <div>
        <dt>{t('kernel.web.mail.date')}</dt>
        <dd>
          <When visitor={visitor} at={summary.at} />
        </dd>
      </div>
      {mail.attachments.length > 0 && (
        <div>
          <dt>{t('kernel.web.mail.attachments')}</dt>
          <dd>{mail.attachments.join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}

function Pre({ content, label }: { content: string; label: string }): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
    <section class="raw" tabIndex={0} aria-label={label}>
      <pre dir="auto">{content}</pre>
    </section>
  );
}

/** All that the HTML of a mail may do: a link that is pressed opens in a page of its own. */
export const ONLY_LINKS = 'allow-popups allow-popups-to-escape-sandbox';

/** A captured mail: what its reader would see, and what it is made of. */
export function MailView(props: MailViewProps): VNode {
  const { visitor, summary, mail } = props;
  const { t } = visitor;
  return (
    <section class="sheet mail">
      <p class="pages">
        <a href="/courrier">
          <Back /> {t('kernel.web.mail.back')}
        </a>
        <a href={`/courrier/${summary.id}/source`}>{t('kernel.web.mail.source')}</a>
        <a href={`/courrier/${summary.id}.eml`}>{t('kernel.web.mail.download')}</a>
      </p>
      <Headers {...props} />
      {mail.html !== undefined && (
        <>
          <h2>{t('kernel.web.mail.html')}</h2>
          <iframe
            sandbox={ONLY_LINKS}
            src={`/courrier/${summary.id}/html`}
            title={t('kernel.web.mail.html')}
          />
        </>
      )}
      {mail.text !== undefined && (
        <details open={mail.html === undefined}>
          <summary>{t('kernel.web.mail.text')}</summary>
          <Pre content={mail.text} label={t('kernel.web.mail.text')} />
        </details>
      )}
      {mail.calendar && (
        <details>
          <summary>{t('kernel.web.mail.calendar', { method: mail.calendar.method })}</summary>
          <Pre content={mail.calendar.content} label={t('kernel.web.mail.calendarText')} />
        </details>
      )}
    </section>
  );
}
