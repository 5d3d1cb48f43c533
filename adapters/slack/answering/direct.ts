import type { webApi } from '@slack/bolt';

/** The conversations in which Griot is alone with somebody, each asked for once. */
export class DirectChannels {
  readonly #client: webApi.WebClient;
  readonly #known = new Map<string, string>();

  constructor(client: webApi.WebClient) {
    this.#client = client;
  }

  async of(user: string): Promise<string> {
    const known = this.#known.get(user);
    if (known !== undefined) return known;
    const { channel } = await this.#client.conversations.open({ users: user });
    const id = channel?.id ?? user;
    this.#known.set(user, id);
    return id;
  }
}
