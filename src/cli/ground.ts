import type { Readable } from 'node:stream';
import type { Translator } from '../kernel/locale/translate.ts';

/** What the commands stand on; read when one is called, since `--help` needs none of it. */
export interface Ground {
  readonly env: NodeJS.ProcessEnv;
  /** Speaks to whoever runs the command. */
  readonly t: Translator;
  readonly input: Readable;
  /** Puts an answer on the standard output. */
  readonly print: (text: string) => void;
  /** Says something besides the answer, on the standard error. */
  readonly remark: (text: string) => void;
  readonly setExitCode: (code: number) => void;
}
