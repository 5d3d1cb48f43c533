/** A press or a form, decoded: which action, on what. */
export interface ActionCall {
  readonly action: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The id of a button or of a form: `presence.answer?meeting=…&answer=accepted`. */
export function actionId(action: string, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString();
  return query === '' ? action : `${action}?${query}`;
}

/** Reads an id back. What it says is a wish: access is judged when it is pressed. */
export function readActionId(id: string): ActionCall {
  const [action = '', query = ''] = splitOnce(id, '?');
  return { action, params: Object.fromEntries(new URLSearchParams(query)) };
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** The action that says again what cites the code of a confidential group, once its author is warned. */
export const CITED = 'citer';

/** The action that says a line as if the person had typed it (« décision D-2027-001 »). */
export const SAY = 'say';

/** The id of a button that types `line` for the person. */
export const sayId = (line: string): string => actionId(SAY, { line });
