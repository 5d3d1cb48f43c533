import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Locale } from '../../../src/kernel/locale/translate.ts';
import type { Assets } from '../assets.ts';

interface DocumentProps {
  readonly assets: Assets;
  readonly locale: Locale;
  readonly title: string;
  /** Which layout of the style sheet holds. */
  readonly layout: 'app' | 'plain';
  readonly children: ComponentChildren;
}

/** A whole page. It has no script nor style of its own: the policy of `httpServer.ts` forbids them. */
export function Document({ assets, locale, title, layout, children }: DocumentProps): VNode {
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        {/* The keyboard of a phone takes its place from the page instead of covering what is written there. */}
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Griot`}</title>
        <link rel="icon" href={assets.path('griot.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.path('griot.css')} />
        <script type="module" src={assets.path('griot.js')} />
      </head>
      <body class={layout}>{children}</body>
    </html>
  );
}

/** The text of a page. */
export const pageText = (page: VNode): string => `<!doctype html>${render(page)}`;
