import type { VNode } from 'preact';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { Conversation } from '../conversations.ts';
import { Bubble, Calendar, Cross, Letter, Mark } from '../render/icons.tsx';
import type { Visitor } from '../visitor.ts';

export interface NavigationProps {
  readonly visitor: Visitor;
  readonly conversations: readonly Conversation[];
  /** The highest line of each conversation that he may read. */
  readonly latest: ReadonlyMap<string, number>;
  readonly hasMail: boolean;
  /** Path of the page. */
  readonly current: string;
}

const currentIf = (is: boolean) => (is ? { 'aria-current': 'page' as const } : {});

interface ConversationLinkProps {
  readonly conversation: Conversation;
  readonly props: NavigationProps;
}

function ConversationLink({ conversation, props }: ConversationLinkProps): VNode {
  const { path, key, title, subtitle, depth, channel } = conversation;
  return (
    <li>
      <a
        href={path}
        class={`conversation depth-${Math.min(depth, 2)}`}
        data-latest={props.latest.get(key) ?? 0}
        {...currentIf(path === props.current)}
      >
        {channel === undefined && <Bubble />}
        {channel === undefined ? (
          subtitle
        ) : (
          <span class="names">
            <span class="name">{title}</span>
            <span class="hint">{subtitle}</span>
          </span>
        )}
        <span class="unread" hidden>
          {props.visitor.t('kernel.web.nav.unread')}
        </span>
      </a>
    </li>
  );
}

function Tools({ visitor: { t }, hasMail, current }: NavigationProps): VNode {
  return (
    <ul class="tools">
      {hasMail && (
        <li>
          <a href="/courrier" {...currentIf(current.startsWith('/courrier'))}>
            <Letter /> {t('kernel.web.nav.mail')}
            <span class="unread" hidden>
              {t('kernel.web.nav.unread')}
            </span>
          </a>
        </li>
      )}
      <li>
        <a href="/calendrier" {...currentIf(current.startsWith('/calendrier'))}>
          <Calendar /> {t('kernel.web.nav.calendar')}
        </a>
      </li>
    </ul>
  );
}

function Me({ visitor, t }: { visitor: Visitor; t: Translator }): VNode {
  const { person, directory } = visitor;
  return (
    <div class="me">
      <p>
        <strong>{person.name}</strong>
        <span>{directory.organization(person.organizationId)?.acronym}</span>
      </p>
      <a href="/identite">{t('kernel.web.nav.change')}</a>
    </div>
  );
}

/** Where the visitor can go. On a phone it opens over the page, by the browser's own means. */
export function Navigation(props: NavigationProps): VNode {
  const { visitor, conversations } = props;
  const { t } = visitor;
  const [direct, ...channels] = conversations;
  return (
    <nav id="nav" popover aria-label={t('kernel.web.nav.label')} data-visitor={visitor.externalId}>
      <div class="brand">
        <Mark />
        <p>
          <strong>Griot</strong>
          <span>{t('kernel.web.tagline')}</span>
        </p>
        <button
          type="button"
          class="menu"
          popovertarget="nav"
          popovertargetaction="hide"
          aria-label={t('kernel.web.nav.close')}
        >
          <Cross />
        </button>
      </div>
      <div class="places">
        <ul>{direct && <ConversationLink conversation={direct} props={props} />}</ul>
        <Tools {...props} />
        {channels.length > 0 && (
          <>
            <h2>{t('kernel.web.nav.groups')}</h2>
            <ul>
              {channels.map((conversation) => (
                <ConversationLink conversation={conversation} props={props} />
              ))}
            </ul>
          </>
        )}
      </div>
      <Me visitor={visitor} t={t} />
    </nav>
  );
}
