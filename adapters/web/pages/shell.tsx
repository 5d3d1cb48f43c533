import type { ComponentChildren, VNode } from 'preact';
import type { Assets } from '../assets.ts';
import { Menu } from '../render/icons.tsx';
import type { Visitor } from '../visitor.ts';
import { Document } from './document.tsx';
import { Navigation, type NavigationProps } from './navigation.tsx';

interface ShellProps {
  readonly assets: Assets;
  readonly visitor: Visitor;
  readonly navigation: Omit<NavigationProps, 'visitor'>;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly children: ComponentChildren;
}

/** The frame of every page of somebody who said who he is: where he can go, and where he is. */
export function Shell({
  assets,
  visitor,
  navigation,
  title,
  subtitle,
  children,
}: ShellProps): VNode {
  const { t } = visitor;
  return (
    <Document assets={assets} locale={t.locale} title={title} layout="app">
      <a class="skip" href="#main">
        {t('kernel.web.skip')}
      </a>
      <Navigation visitor={visitor} {...navigation} />
      <main id="main" tabIndex={-1}>
        <header class="title">
          <button
            type="button"
            class="menu"
            popovertarget="nav"
            aria-label={t('kernel.web.nav.open')}
          >
            <Menu />
          </button>
          <div>
            <h1>{title}</h1>
            {subtitle && <p>{subtitle}</p>}
          </div>
        </header>
        {children}
      </main>
    </Document>
  );
}
