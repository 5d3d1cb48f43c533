/** A message or a view, as Slack keeps it: JSON that it was sent. */
export type Json = Readonly<Record<string, unknown>>;

/** A message in a channel. */
export interface RoomMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | undefined;
  readonly blocks: unknown;
  /** The only one who sees it; undefined: everybody there. */
  readonly onlyFor: string | undefined;
  /** Rises with everything that is posted or replaced. */
  readonly at: number;
}

/** A modal before somebody, and what Slack shows under its fields. */
export interface OpenView {
  readonly id: string;
  readonly view: Json;
  readonly errors: Readonly<Record<string, string>>;
  readonly at: number;
}

/** Where a gesture was made: whence its response_url leads. */
export interface Origin {
  readonly user: string;
  readonly channel: string;
  /** The message whose button was pressed. */
  readonly ts?: string;
}

/** What people see in a workspace: messages, modals, Griot's home. */
export class Rooms {
  readonly messages: RoomMessage[] = [];
  readonly home = new Map<string, Json>();
  readonly #views = new Map<string, OpenView[]>();
  #last = 0;

  /** Rises with everything that happens. */
  get now(): number {
    return this.#last;
  }

  post(
    channel: string,
    blocks: unknown,
    { onlyFor, thread }: { onlyFor?: string | undefined; thread?: string | undefined } = {},
  ): string {
    const at = this.#next();
    const ts = `1800000000.${String(at).padStart(6, '0')}`;
    this.messages.push({ channel, ts, thread, blocks, onlyFor, at });
    return ts;
  }

  /** False when there is no such message. */
  replace(channel: string, ts: string, blocks: unknown): boolean {
    const index = this.messages.findIndex((one) => one.channel === channel && one.ts === ts);
    const before = this.messages[index];
    if (!before) return false;
    this.messages[index] = { ...before, blocks, at: this.#next() };
    return true;
  }

  /** An answer to a gesture, by its response_url or with its acknowledgement. */
  respond({ user, channel, ts }: Origin, { blocks, response_type, replace_original }: Json): void {
    if (replace_original === true && ts !== undefined && this.replace(channel, ts, blocks)) return;
    this.post(channel, blocks, response_type === 'in_channel' ? {} : { onlyFor: user });
  }

  /** What that user sees there, in order. */
  seenBy(user: string, channel: string): readonly RoomMessage[] {
    return this.messages.filter(
      (one) => one.channel === channel && (one.onlyFor === undefined || one.onlyFor === user),
    );
  }

  view(user: string): OpenView | undefined {
    return this.#views.get(user)?.at(-1);
  }

  openView(user: string, view: Json): string {
    const id = `V${this.#next()}`;
    const before = this.#views.get(user) ?? [];
    this.#views.set(user, [...before, { id, view, errors: {}, at: this.#last }]);
    return id;
  }

  /** Another view in its place, or the same with faults. */
  changeView(user: string, change: Partial<Pick<OpenView, 'view' | 'errors'>>): void {
    const views = this.#views.get(user) ?? [];
    const top = views.at(-1);
    if (!top) return;
    const changed = { ...top, errors: {}, ...change, at: this.#next() };
    this.#views.set(user, [...views.slice(0, -1), changed]);
  }

  updateView(id: string, view: Json): void {
    for (const [user, views] of this.#views) {
      if (views.at(-1)?.id === id) this.changeView(user, { view });
    }
  }

  closeView(user: string): void {
    this.#views.set(user, (this.#views.get(user) ?? []).slice(0, -1));
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }
}
