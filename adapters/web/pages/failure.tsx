import type { VNode } from 'preact';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { Assets } from '../assets.ts';
import { Mark } from '../render/icons.tsx';
import { Document } from './document.tsx';

interface FailurePageProps {
  readonly assets: Assets;
  readonly t: Translator;
  readonly sentence: string;
}

/** What is said instead of a page that cannot be served. */
export function FailurePage({ assets, t, sentence }: FailurePageProps): VNode {
  return (
    <Document assets={assets} locale={t.locale} title={t('kernel.web.error.title')} layout="plain">
      <main class="failure">
        <Mark />
        <h1>{t('kernel.web.error.title')}</h1>
        <p>{sentence}</p>
        <p>
          <a class="button primary" href="/">
            {t('kernel.web.error.home')}
          </a>
        </p>
      </main>
    </Document>
  );
}
