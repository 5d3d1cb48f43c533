import { RegisterUnavailable } from './database.ts';
import { DomainError, type ErrorParams } from './errors.ts';
import { InvalidForm } from './invalidForm.ts';
import type { MessageParams, Translator } from './locale/translate.ts';
import { sayId } from './messages/actionId.ts';
import type { Block, Reply } from './messages/tree.ts';

/** The sentence of an error, in the reader's language. */
export function errorText(t: Translator, error: DomainError): string {
  return t(`errors.${error.code}`, sentenceParams(error.params));
}

/** Says an error privately, with the nearest commands to press when it was a misspelling. */
export function errorReply(t: Translator, error: DomainError): Reply {
  const said: Block = { kind: 'note', tone: 'error', text: errorText(t, error) };
  if (error instanceof InvalidForm) return { blocks: [said, { kind: 'form', form: error.form }] };
  const { suggestions: lines, labels } = error.params;
  if (!Array.isArray(lines) || lines.length === 0) return { blocks: [said] };
  const choices = lines.map((line: string, index) => ({
    id: sayId(line),
    label: shortened((Array.isArray(labels) ? labels[index] : undefined) ?? line),
  }));
  return {
    blocks: [
      said,
      { kind: 'text', text: t('kernel.didYouMean') },
      { kind: 'buttons', buttons: choices },
    ],
  };
}

/** Whoever asks while the register takes nothing down is told why; the log says it once for all. */
export const toldAs = (error: unknown): unknown =>
  error instanceof RegisterUnavailable ? new DomainError(`register.${error.trouble}`) : error;

/** Says that something broke on our side, under the reference found in the log. */
export function incidentReply(t: Translator, reference: string): Reply {
  const text = t('errors.incident', { reference });
  return { blocks: [{ kind: 'note', tone: 'error', text }] };
}

function sentenceParams(params: ErrorParams): MessageParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' || typeof value === 'number' ? value : value.join(', '),
    ]),
  );
}

/** What the narrowest chat takes on a button. */
const LONGEST_LABEL = 60;

const shortened = (line: string): string =>
  line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1)}…` : line;
