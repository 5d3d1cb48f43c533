/** One server-sent event, as the browser hears it. */
export interface StreamEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** The live lines of one page, read as they come. */
export class EventStream {
  readonly #reader: ReadableStreamDefaultReader<string>;
  #rest = '';

  private constructor(reader: ReadableStreamDefaultReader<string>) {
    this.#reader = reader;
  }

  static async open(url: string, headers: Record<string, string>): Promise<EventStream> {
    const response = await fetch(url, { headers: { ...headers, Accept: 'text/event-stream' } });
    if (!response.body) throw new Error(`${response.status}`);
    return new EventStream(response.body.pipeThrough(new TextDecoderStream()).getReader());
  }

  /** The next event; undefined when the stream has ended. */
  async next(): Promise<StreamEvent | undefined> {
    for (;;) {
      const end = this.#rest.indexOf('\n\n');
      if (end < 0) {
        const { value, done } = await this.#reader.read();
        if (done) return undefined;
        this.#rest += value;
        continue;
      }
      const block = this.#rest.slice(0, end);
      this.#rest = this.#rest.slice(end + 2);
      const event = parse(block);
      if (event.data !== '') return event;
    }
  }

  async take(count: number): Promise<StreamEvent[]> {
    const events: StreamEvent[] = [];
    while (events.length < count) {
      const event = await this.next();
      if (!event) throw new Error(`ended after ${events.length} of ${count} events`);
      events.push(event);
    }
    return events;
  }

  close(): Promise<void> {
    return this.#reader.cancel();
  }
}

function parse(block: string): StreamEvent {
  const fields = block.split('\n').map((row) => /^(\w*): ?(.*)$/.exec(row));
  const all = (name: string): string[] =>
    fields.flatMap((field) => (field?.[1] === name ? [field[2] ?? ''] : []));
  return {
    id: all('id')[0] ?? '',
    event: all('event')[0] ?? 'message',
    data: all('data').join('\n'),
  };
}
