import { entraFor } from './cloud.ts';
import { type Cloud, MICROSOFT, type TeamsConfig } from './config.ts';
import { reasonOf } from './failure.ts';

/**
 * Asks Entra for a token. Changes nothing, and never throws.
 * @returns why it is refused; undefined when it is given
 */
export async function examineTeams(
  config: Extract<TeamsConfig, { secret: string }>,
  cloud: Cloud = MICROSOFT,
): Promise<string | undefined> {
  try {
    await entraFor(config, cloud).token();
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
