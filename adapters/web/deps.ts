import type { App } from '../../src/app.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Log } from '../../src/kernel/log.ts';
import type { Assets } from './assets.ts';
import type { ChatLines } from './lines.ts';
import type { LiveBus } from './live.ts';
import type { MailReader } from './mailReader.ts';
import type { Speaker } from './speaker.ts';

/** What the pages are made from. */
export interface PageDeps {
  readonly app: Pick<App, 'directory' | 'meet' | 'readFile'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly assets: Assets;
  readonly lines: ChatLines;
  readonly bus: LiveBus;
  readonly speaker: Speaker;
  /** Absent when mail leaves by SMTP. */
  readonly mail: MailReader | undefined;
}
