/** A part of a mail, read from its bytes by the letter of RFC 2045 and 2046. */
export interface MimePart {
  /** By lower-case name; unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  /** All names in order, so that a header that came twice is seen twice. */
  readonly headerNames: readonly string[];
  /** « text/plain ». */
  readonly type: string;
  readonly params: ReadonlyMap<string, string>;
  /** Decoded. */
  readonly body: Buffer;
  readonly parts: readonly MimePart[];
}

/** Reads the tree of a mail. */
export function readMime(raw: Buffer): MimePart {
  const text = raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) throw new Error('no empty line after the headers');
  const fields = text
    .slice(0, end)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line] as const);
  const headers = new Map(fields.map(([name, line]) => [name, line.slice(name.length + 1).trim()]));
  const { type, params } = readContentType(headers.get('content-type') ?? 'text/plain');
  const content = text.slice(end + 4);
  const boundary = params.get('boundary');
  return {
    headers,
    headerNames: fields.map(([name]) => name),
    type,
    params,
    body: decode(content, headers.get('content-transfer-encoding') ?? '7bit'),
    parts: boundary === undefined ? [] : split(content, boundary),
  };
}

/** The types of a tree: « multipart/alternative(text/plain text/html) ». */
export const outline = ({ type, parts }: MimePart): string =>
  parts.length === 0 ? type : `${type}(${parts.map(outline).join(' ')})`;

function readContentType(value: string): Pick<MimePart, 'type' | 'params'> {
  const [type = '', ...rest] = value.split(';').map((part) => part.trim());
  const params = rest.map((part) => {
    const [name = '', ...said] = part.split('=');
    return [name.toLowerCase(), said.join('=').replace(/^"(.*)"$/, '$1')] as const;
  });
  return { type, params: new Map(params) };
}

function split(content: string, boundary: string): MimePart[] {
  const pieces = `\r\n${content}`.split(`\r\n--${boundary}`);
  const last = pieces.at(-1)?.trim();
  if (last !== '--') throw new Error('the last boundary is missing');
  return pieces.slice(1, -1).map((piece) => readMime(Buffer.from(piece.slice(2), 'latin1')));
}

function decode(content: string, encoding: string): Buffer {
  switch (encoding) {
    case 'base64':
      return Buffer.from(content, 'base64');
    case 'quoted-printable':
      return Buffer.from(
        content
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
        'latin1',
      );
    default:
      return Buffer.from(content, 'latin1');
  }
}
