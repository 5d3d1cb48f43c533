import { afterAll, beforeAll } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

/** Who speaks of the directory in these tests. */
export const SEG = 'coordonnateur@example.org';
export const SWISS = 'martin.keller@example.org';
export const AFD = 'camille.rousseau@example.org';
export const COORDINATOR = 'elodie.garnier@example.org';
/** Of the secretariat, and of no confidential group. */
export const DEPUTY = 'aissata.diarra@example.org';

/** The demo's directory on Monday 8 March 2027, and what it answers. */
interface Told {
  griot(): Griot;
  /** The code of the refusal, or else the answer. */
  told(line: string, who?: string, channel?: string): Promise<string>;
  /** How many previews there are. */
  drafts(): Promise<number>;
}

/** One Griot for all the tests of a file. */
export function startDirectory(): Told {
  let griot: Griot;
  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
  });
  afterAll(() => griot.stop());
  return {
    griot: () => griot,
    async told(line, who = SEG, channel) {
      const { reply, error } = await griot.say(who, line, channel ? { channel } : {});
      return error?.code ?? plain(reply.text);
    },
    drafts: () => griot.database.client.draft.count(),
  };
}
