/** A card, or whatever JSON Griot sends. */
export type Json = Readonly<Record<string, unknown>>;

/** A message in a conversation. */
export interface RoomMessage {
  readonly id: string;
  /** The channel, the group chat, or the conversation alone with Griot. */
  readonly room: string;
  /** The conversation's id with its thread, as Teams tells it with a press. */
  readonly conversation: string;
  /** Empty when it is one of Teams' own cards. */
  readonly card: Json;
  /** As it was posted: an Adaptive Card, or one of Teams' own. */
  readonly attachment: Json;
  readonly summary: string;
  /** What a reader sees in its place, since he pressed or since his client asked. */
  readonly views: ReadonlyMap<string, { readonly card: Json; readonly at: number }>;
  /** Rises with everything that is posted or replaced. */
  readonly at: number;
}

const roomOf = (conversation: string): string => conversation.split(';')[0] ?? '';

/** The Adaptive Card of an attachment. */
function shownOf(attachment: Json): Pick<RoomMessage, 'card' | 'attachment'> {
  const { contentType, content } = attachment;
  const isCard = contentType === 'application/vnd.microsoft.card.adaptive';
  return { card: isCard ? Object(content) : {}, attachment };
}

/** What people see in Teams. */
export class Rooms {
  readonly messages: RoomMessage[] = [];
  #last = 0;

  /** Rises with everything that happens. */
  get now(): number {
    return this.#last;
  }

  newId(): string {
    this.#last += 1;
    return String(1_800_000_000_000 + this.#last);
  }

  post(conversation: string, attachment: Json, summary: string): string {
    const id = this.newId();
    const place = { room: roomOf(conversation), conversation };
    const views = new Map();
    this.messages.push({ id, ...place, ...shownOf(attachment), summary, views, at: this.#last });
    return id;
  }

  /** False when there is no such message. What readers had in its place is gone. */
  replace(conversation: string, id: string, attachment: Json): boolean {
    return this.#change(roomOf(conversation), id, { ...shownOf(attachment), views: new Map() });
  }

  /** What that reader sees from now on in the place of that message. */
  show(message: RoomMessage, user: string, card: Json): void {
    this.#last += 1;
    const views = new Map([...message.views, [user, { card, at: this.#last }]]);
    this.#change(message.room, message.id, { views }, message.at);
  }

  /** False when there is no such message. */
  delete(id: string): boolean {
    const index = this.messages.findIndex((one) => one.id === id);
    if (index < 0) return false;
    this.messages.splice(index, 1);
    return true;
  }

  #change(room: string, id: string, change: Partial<RoomMessage>, at?: number): boolean {
    const index = this.messages.findIndex((one) => one.room === room && one.id === id);
    const before = this.messages[index];
    if (!before) return false;
    this.#last += 1;
    this.messages[index] = { ...before, at: at ?? this.#last, ...change };
    return true;
  }
}
