import { type Griot, startGriot } from './griot.ts';
import { plain } from './plain.ts';

/** Who plans in these tests. */
export const SEG = 'coordonnateur@example.org';

/** Monday 8 March 2027 at nine, with these meetings planned. */
export async function startPlanned(...lines: readonly string[]): Promise<Griot> {
  const griot = await startGriot({ now: '2027-03-08T09:00' });
  for (const line of lines) {
    await griot.say(SEG, line);
    await griot.say(SEG, { press: 'Confirmer' });
  }
  return griot;
}

/** What somebody is answered, with plain spaces. */
export async function heard(griot: Griot, line: string, by = SEG, channel?: string) {
  const { reply, error } = await griot.say(by, line, channel === undefined ? {} : { channel });
  return { text: plain(reply.text), error: error?.code };
}
