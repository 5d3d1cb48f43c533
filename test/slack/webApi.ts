import type { Json, Origin, Rooms } from './rooms.ts';

export const TEAM = 'T0001';
export const BOT = 'UGRIOT';

export interface DoubleUser {
  readonly id: string;
  readonly email?: string;
  readonly name: string;
  /** What differs from an ordinary full member. */
  readonly changes?: Json;
}

/** A document in a conversation. */
export interface SharedFile {
  readonly channel: string;
  readonly name: string;
  readonly alt: string | undefined;
  readonly bytes: Buffer;
}

/** A document on its way; `bytes` undefined: still awaited. */
interface Upload {
  readonly name: string;
  readonly size: number;
  readonly alt: string | undefined;
  readonly bytes: Buffer | undefined;
}

/** A response_url takes no more. */
const MOST_RESPONSES = 5;

const ok = (more: object = {}): object => ({ ok: true, ...more });
const no = (error: string): object => ({ ok: false, error });
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const json = (value: unknown): Json => Object.fromEntries(Object.entries(value ?? {}));

/** Slack's Web API as far as Griot uses it, over what people see. */
export class WebApi {
  readonly users = new Map<string, DoubleUser>();
  /** Where Socket Mode connects. */
  socketUrl = '';
  /** Where the double is. */
  url = '';
  /** The channels that another organisation reads too. */
  readonly sharedChannels = new Set<string>();
  /** The documents that people see. */
  readonly shared: SharedFile[] = [];
  readonly #uploads = new Map<string, Upload>();
  readonly #rooms: Rooms;
  readonly #triggers = new Map<string, string>();
  #given = 0;
  readonly #responses = new Map<string, { readonly origin: Origin; uses: number }>();

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /** A trigger of a gesture that somebody has just made, good for one view. */
  trigger(user: string): string {
    this.#given += 1;
    const id = `trigger.${this.#given}`;
    this.#triggers.set(id, user);
    return id;
  }

  /** The path of a response_url. */
  responsePath(origin: Origin): string {
    const path = `/respond/${this.#responses.size + 1}`;
    this.#responses.set(path, { origin, uses: 0 });
    return path;
  }

  respond(path: string, args: Json): object {
    const known = this.#responses.get(path);
    if (!known) return no('expired_url');
    known.uses += 1;
    if (known.uses > MOST_RESPONSES) return no('used_url');
    this.#rooms.respond(known.origin, args);
    return ok();
  }

  call(method: string, args: Json): object {
    switch (method) {
      case 'auth.test':
        return ok({ team: 'SEG', team_id: TEAM, user: 'griot', user_id: BOT, bot_id: 'B1' });
      case 'apps.connections.open':
        return ok({ url: this.socketUrl });
      case 'users.info':
        return this.#userInfo(String(args.user));
      case 'conversations.info': {
        const id = String(args.channel);
        return ok({
          channel: { id, is_channel: true, is_ext_shared: this.sharedChannels.has(id) },
        });
      }
      case 'conversations.open':
        return ok({ channel: { id: `D${String(args.users)}` } });
      case 'chat.getPermalink':
        return ok({
          permalink: `https://seg.slack.com/archives/${args.channel}/p${args.message_ts}`,
        });
      case 'files.getUploadURLExternal':
        return this.#uploadAddress(args);
      case 'files.completeUploadExternal':
        return this.#complete(args);
      default:
        return method.startsWith('views.') ? this.#show(method, args) : this.#say(method, args);
    }
  }

  #uploadAddress({ filename, length, alt_txt }: Json): object {
    if (String(alt_txt ?? '').length > 1_000) return no('alt_txt_too_large');
    this.#given += 1;
    const id = `F${this.#given}`;
    const about = { name: String(filename), size: Number(length), alt: text(alt_txt) };
    this.#uploads.set(id, { ...about, bytes: undefined });
    return ok({ upload_url: `${this.url}/upload/${id}`, file_id: id });
  }

  /** False when nothing of that length is awaited there. */
  upload(id: string, bytes: Buffer): boolean {
    const awaited = this.#uploads.get(id);
    if (!awaited || awaited.size !== bytes.byteLength) return false;
    this.#uploads.set(id, { ...awaited, bytes });
    return true;
  }

  #complete({ files, channel_id }: Json): object {
    const ids = Array.isArray(files) ? files.map((file) => String(json(file).id)) : [];
    for (const id of ids) {
      const { name, alt, bytes } = this.#uploads.get(id) ?? {};
      if (name === undefined || bytes === undefined) return no('file_not_found');
      this.shared.push({ channel: String(channel_id), name, alt, bytes });
      this.#uploads.delete(id);
    }
    return ids.length > 0 ? ok({ files }) : no('no_file_data');
  }

  #say(method: string, args: Json): object {
    const channel = String(args.channel);
    const where = { thread: text(args.thread_ts) };
    switch (method) {
      case 'chat.postMessage':
        return ok({ channel, ts: this.#rooms.post(channel, args.blocks, where) });
      case 'chat.postEphemeral': {
        const onlyFor = text(args.user);
        return ok({ message_ts: this.#rooms.post(channel, args.blocks, { ...where, onlyFor }) });
      }
      case 'chat.update': {
        const ts = String(args.ts);
        return this.#rooms.replace(channel, ts, args.blocks)
          ? ok({ channel, ts })
          : no('message_not_found');
      }
      default:
        return no('unknown_method');
    }
  }

  #show(method: string, args: Json): object {
    const view = json(args.view);
    if (method === 'views.publish') {
      this.#rooms.home.set(String(args.user_id), view);
      return ok();
    }
    if (method === 'views.update') {
      this.#rooms.updateView(String(args.view_id), view);
      return ok();
    }
    const trigger = String(args.trigger_id);
    const user = this.#triggers.get(trigger);
    this.#triggers.delete(trigger);
    return user === undefined
      ? no('expired_trigger_id')
      : ok({ view: { id: this.#rooms.openView(user, view) } });
  }

  #userInfo(id: string): object {
    const user = this.users.get(id);
    if (!user) return no('user_not_found');
    const profile = { real_name: user.name, email: user.email };
    const full = { id, team_id: TEAM, is_email_confirmed: true, profile };
    return ok({ user: { ...full, ...user.changes } });
  }
}
