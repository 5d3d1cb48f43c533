import type { Temporal } from 'temporal-polyfill';
import type { Directory } from './directory.ts';
import type { Office } from './office.ts';
import type { Settings } from './settings.ts';

/** What surrounds every act, a person's or a job's: the moment, who is who, the installation. */
export interface Circumstances {
  readonly now: Temporal.Instant;
  readonly directory: Directory;
  readonly settings: Settings;
  /** Makes documents: never inside a write, which others wait for. */
  readonly office: Office;
}
