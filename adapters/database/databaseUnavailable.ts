import { RegisterUnavailable, type Trouble } from '../../src/kernel/database.ts';

/** Why the register cannot be used; whoever starts the bot tells it in the reader's language. */
export type UnavailableReason =
  /** No engine reads that URL. */
  | 'unsupportedUrl'
  /** The file is there and is something else, or is damaged. */
  | 'notADatabase'
  /** The folder or the file cannot be created or written. */
  | 'notWritable'
  /** No room is left on the disk. */
  | 'full'
  /** The file was removed or replaced while it was open; `detail` is where all that it held was copied. */
  | 'gone'
  /** There was one, of which `detail` names the traces, and it is missing or empty. */
  | 'lost'
  /** Another process keeps it locked. */
  | 'busy'
  /** It holds tables that Griot did not make. */
  | 'foreignDatabase'
  /** A migration failed, now or at an earlier start; `detail` names it. Nothing of it was kept. */
  | 'migrationFailed'
  /** A migration was changed after it had been applied; `detail` names it. */
  | 'migrationEdited'
  /** Anything else: see `cause`. */
  | 'cannotOpen';

/** The register cannot be opened or brought up to date. Carries a reason, never prose. */
export class DatabaseUnavailable extends RegisterUnavailable {
  readonly reason: UnavailableReason;
  /** The file, or the URL when it could not be read as one. */
  readonly location: string;
  /** What the reason is about: the name of a migration, or the engine's own words. */
  readonly detail: string;

  constructor(reason: UnavailableReason, location: string, detail: string, cause?: unknown) {
    super(troubleOf(reason), `${reason}: ${location}: ${detail}`, cause);
    this.name = 'DatabaseUnavailable';
    this.reason = reason;
    this.location = location;
    this.detail = detail;
  }
}

const TROUBLES: readonly Trouble[] = ['full', 'busy', 'gone'];

const troubleOf = (reason: UnavailableReason): Trouble =>
  TROUBLES.find((trouble) => trouble === reason) ?? 'broken';
