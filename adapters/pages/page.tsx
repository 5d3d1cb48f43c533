import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Translator } from '../../src/kernel/locale/translate.ts';
import type { Style } from './style.ts';

interface PageProps {
  readonly style: Style;
  readonly t: Translator;
  readonly title: string;
  /** As wide as the screen lets it be. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** A whole public page: no script, no style of its own, nothing to follow but what it is for. */
export function Page({ style, t, title, wide, children }: PageProps): VNode {
  return (
    <html lang={t.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Griot`}</title>
        <link rel="stylesheet" href={style.path} />
      </head>
      <body class={wide ? 'wide' : undefined}>
        <main>{children}</main>
        <footer>{t('kernel.pages.footer')}</footer>
      </body>
    </html>
  );
}

/** The text of a page. */
export const pageText = (page: VNode): string => `<!doctype html>${render(page)}`;
