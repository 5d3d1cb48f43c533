import type { VNode } from 'preact';
import type { Assets } from '../assets.ts';
import type { LinePage } from '../lines.ts';
import { Down, Send } from '../render/icons.tsx';
import { LinesView, type Reading } from '../render/line.tsx';
import { Signature } from '../render/signature.tsx';
import { hasWrongField } from '../storedBlocks.ts';
import type { NavigationProps } from './navigation.tsx';
import { Shell } from './shell.tsx';
import { quickLines, Welcome } from './welcome.tsx';

interface ConversationPageProps extends Reading {
  readonly assets: Assets;
  readonly navigation: Omit<NavigationProps, 'visitor'>;
  readonly page: LinePage;
  /** Whence the live lines resume. */
  readonly cursor: number;
  /** Earlier lines are shown, and not the last ones. */
  readonly isEarlier: boolean;
}

function Log({
  page,
  isEarlier,
  cursor,
  ...reading
}: Omit<ConversationPageProps, 'assets' | 'navigation'>): VNode {
  const { visitor, conversation } = reading;
  const { t } = visitor;
  const [first] = page.lines;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
    <div class="log" role="log" aria-live="polite" aria-label={conversation.title} tabIndex={0}>
      <div
        class="lines"
        data-live={isEarlier ? undefined : liveAddress(reading)}
        data-cursor={cursor}
      >
        {page.hasEarlier && first && (
          <a class="earlier" href={`${conversation.path}?avant=${first.number}`}>
            {t('kernel.web.earlier')}
          </a>
        )}
        {page.lines.length === 0 && <Welcome {...reading} />}
        <LinesView lines={page.lines} {...reading} />
        {isEarlier && (
          <a class="earlier" href={conversation.path}>
            {t('kernel.web.latest')}
          </a>
        )}
      </div>
    </div>
  );
}

/** Named by whom the page is for: lines for somebody else do not belong on it. */
const liveAddress = ({ conversation, visitor }: Reading): string =>
  `${conversation.path}/direct?pour=${encodeURIComponent(visitor.externalId)}`;

function Composer({ conversation, visitor, autofocus }: Reading & { autofocus: boolean }): VNode {
  const { t } = visitor;
  const label =
    conversation.channel === undefined
      ? t('kernel.web.composer.griot')
      : t('kernel.web.composer.channel', { group: conversation.title });
  return (
    <div class="composer">
      <p class="status" role="status" hidden data-offline={t('kernel.web.offline')} />
      <form class="quick" method="post" action={conversation.path} data-post>
        <Signature speaker={visitor.externalId} />
        {quickLines(t).map((line) => (
          <button type="submit" name="text" value={line}>
            {line}
          </button>
        ))}
      </form>
      <form class="write" method="post" action={conversation.path} data-post data-history>
        <Signature speaker={visitor.externalId} />
        <label class="unseen" for="text">
          {label}
        </label>
        <textarea
          id="text"
          name="text"
          rows={1}
          placeholder={label}
          autocomplete="off"
          enterkeyhint="send"
          required
          autofocus={autofocus}
        />
        <button type="submit" class="primary send" aria-label={t('kernel.web.composer.send')}>
          <Send />
        </button>
      </form>
    </div>
  );
}

/** A conversation: its last lines, and where to write. */
export function ConversationPage({ assets, navigation, ...props }: ConversationPageProps): VNode {
  const { visitor, conversation, page } = props;
  const last = page.lines.at(-1);
  return (
    <Shell
      assets={assets}
      visitor={visitor}
      navigation={navigation}
      title={conversation.title}
      subtitle={conversation.subtitle}
    >
      <section
        class="chat"
        data-failed={visitor.t('kernel.web.notSent')}
        data-slow={visitor.t('kernel.web.slow')}
      >
        <Log {...props} />
        <button type="button" class="newest" hidden>
          <Down /> {visitor.t('kernel.web.newest')}
        </button>
        <Composer
          conversation={conversation}
          visitor={visitor}
          autofocus={!(last && hasWrongField(last))}
        />
      </section>
    </Shell>
  );
}
