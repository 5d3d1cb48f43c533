import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { LIMITS } from '../../adapters/teams/cards/limits.ts';

const file = new URL('schemas/adaptive-card-1.5.0.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8'));
// The published file was built without the style that its own source gives to version 1.5.
schema.definitions.ChoiceInputStyle = { enum: ['compact', 'expanded', 'filtered'] };
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const validate = ajv.compile({ ...schema, $schema: undefined, id: undefined });

/** What is wrong with a card: by the schema, and by Teams' own limits. */
export function faultsOfCard(card: unknown): string[] {
  const faults = validate(card)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const { fallbackText = '', speak = '' } = Object(card);
  return [
    ...faults.slice(0, 5),
    ...(bytes >= LIMITS.card ? [`${bytes} bytes`] : []),
    ...(fallbackText === '' ? ['no fallbackText'] : []),
    ...(speak === '' ? ['no speak'] : []),
  ];
}
