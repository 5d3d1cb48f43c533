import type { World } from './world.ts';

interface AskOptions {
  readonly method?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** As the page's script asks. */
  readonly json?: boolean;
}

/** Whoever speaks HTTP to the server as one person, as a browser would without its script. */
export class Client {
  readonly #base: string;
  #cookie = '';

  constructor(world: Pick<World, 'server'>) {
    this.#base = world.server.url;
  }

  static async as(world: Pick<World, 'server'>, externalId: string): Promise<Client> {
    const client = new Client(world);
    await client.post('/identite', { person: externalId });
    return client;
  }

  setCookie(cookie: string): void {
    this.#cookie = cookie;
  }

  async ask(path: string, { method = 'GET', form, headers = {}, json }: AskOptions = {}) {
    const response = await fetch(this.#base + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.#cookie ? { Cookie: this.#cookie } : {}),
        ...(json ? { Accept: 'application/json' } : { Accept: 'text/html' }),
        ...headers,
      },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    const set = response.headers.get('set-cookie');
    if (set) this.#cookie = set.split(';')[0] ?? '';
    return response;
  }

  async page(path: string): Promise<string> {
    return (await this.ask(path)).text();
  }

  post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
    return this.ask(path, { method: 'POST', form, headers });
  }

  /** Posts as the script does; gives the lines that come back. */
  async say(path: string, form: Record<string, string>): Promise<string[]> {
    const response = await this.ask(path, { method: 'POST', form, json: true });
    const answer: unknown = await response.json();
    if (typeof answer !== 'object' || answer === null || !('lines' in answer)) {
      throw new Error(`${response.status} ${JSON.stringify(answer)}`);
    }
    return Array.isArray(answer.lines) ? answer.lines.map(String) : [];
  }
}

/** The number of the line that this HTML describes. */
export function lineNumber(html: string | undefined): string {
  return /data-line="(\d+)"/.exec(html ?? '')?.[1] ?? '';
}

/** How many times `part` is in `text`. */
export const times = (text: string, part: string): number => text.split(part).length - 1;
