import type { VNode } from 'preact';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { Assets } from '../assets.ts';
import type { PeopleSection, Somebody } from '../people.ts';
import { Mark } from '../render/icons.tsx';
import { Document } from './document.tsx';

interface IdentityPageProps {
  readonly assets: Assets;
  readonly t: Translator;
  readonly sections: readonly PeopleSection[];
  readonly query: string;
  /** The person of the cookie is gone. */
  readonly wasUnknown: boolean;
  /** The id of whom he speaks for at present. */
  readonly current: string | undefined;
}

function PersonButton({ somebody, isCurrent }: { somebody: Somebody; isCurrent: boolean }): VNode {
  const { externalId, name, jobTitle, groups } = somebody;
  return (
    <li>
      <button
        type="submit"
        name="person"
        value={externalId}
        {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
      >
        <span class="name">{name}</span>
        <span class="function">{jobTitle}</span>
        {groups.length > 0 && <span class="groups">{groups.join(' · ')}</span>}
      </button>
    </li>
  );
}

function Sections({ sections, current }: Pick<IdentityPageProps, 'sections' | 'current'>): VNode {
  return (
    <form class="people" method="post" action="/identite">
      {sections.map(({ title, people }) => (
        <section>
          <h2>{title}</h2>
          <ul>
            {people.map((somebody) => (
              <PersonButton somebody={somebody} isCurrent={somebody.externalId === current} />
            ))}
          </ul>
        </section>
      ))}
    </form>
  );
}

/** The choice of a person: every other page speaks in his name. */
export function IdentityPage(props: IdentityPageProps): VNode {
  const { assets, t, sections, query, wasUnknown } = props;
  const isEmpty = sections.length === 0 && query === '';
  return (
    <Document
      assets={assets}
      locale={t.locale}
      title={t('kernel.web.identity.title')}
      layout="plain"
    >
      <main class="identity">
        <header>
          <div class="wordmark">
            <Mark />
            <p>
              <strong>Griot</strong>
              <span>{t('kernel.web.tagline')}</span>
            </p>
          </div>
          <h1>{t('kernel.web.identity.title')}</h1>
          <p>{t('kernel.web.identity.intro')}</p>
        </header>
        {wasUnknown && (
          <p class="note warning" role="status">
            {t('kernel.web.identity.unknown')}
          </p>
        )}
        <search>
          <form method="get" action="/identite" data-filter>
            <label for="q">{t('kernel.web.identity.search')}</label>
            <div>
              <input id="q" name="q" type="search" value={query} autocomplete="off" autofocus />
              <button type="submit" class="plain">
                {t('kernel.web.identity.submit')}
              </button>
            </div>
          </form>
        </search>
        <p class="nobody" role="status" hidden={sections.length > 0}>
          {isEmpty ? t('kernel.web.identity.empty') : t('kernel.web.identity.none')}
        </p>
        <Sections {...props} />
        <footer class="muted">{t('kernel.web.identity.notice')}</footer>
      </main>
    </Document>
  );
}
