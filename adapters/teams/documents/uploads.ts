import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../../src/kernel/clock.ts';
import type { Database } from '../../../src/kernel/database.ts';
import type { Link } from '../../../src/kernel/links/signedLinks.ts';
import { refuseSpent, spendLink } from '../../../src/kernel/links/spend.ts';
import { inOneStatement } from '../../../src/kernel/oneStatement.ts';
import { toDate, toInstant } from '../../../src/kernel/time.ts';
import { type Upload, uploadShape } from './consentCard.ts';
import { isOver, upload } from './upload.ts';

export interface UploadsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly takesUploads: (url: string) => boolean;
}

/** An upload session outlives that; one that is there no more within it has been used. */
const SESSION = { minutes: 15 };

/**
 * Puts documents in people's OneDrive, each once. What is on its way is kept in the register: cut off
 * before OneDrive has answered, it is neither lost nor put there twice.
 */
export class Uploads {
  readonly #deps: UploadsDeps;

  constructor(deps: UploadsDeps) {
    this.#deps = deps;
  }

  /**
   * Puts the document of an offer in its place, and spends the offer.
   * @returns where it is: the place of an earlier try, when it had arrived
   * @throws DomainError `link.spent`; Error when OneDrive does not take it: the offer stays good
   */
  async put(
    link: Link,
    content: Uint8Array<ArrayBuffer>,
    place: Upload | undefined,
  ): Promise<Upload> {
    await refuseSpent(this.#deps.database.client, link);
    const arrived = await this.#arrived(link);
    if (arrived) return this.#done(link, arrived);
    if (!place || !this.#deps.takesUploads(place.uploadUrl)) throw new Error('no place for it');
    await this.#begin(link, place);
    await upload(place.uploadUrl, content);
    return this.#done(link, place);
  }

  /** Where an earlier try has put it, of which nobody was told. */
  async #arrived({ id: linkId }: Link): Promise<Upload | undefined> {
    const { database, clock } = this.#deps;
    const begun = await database.client.teamsUpload.findUnique({ where: { linkId } });
    if (!begun) return undefined;
    const until = toInstant(begun.at).add(SESSION);
    if (Temporal.Instant.compare(clock.now(), until) >= 0) return undefined;
    const place = uploadShape.parse(JSON.parse(begun.place));
    return (await isOver(place.uploadUrl)) ? place : undefined;
  }

  async #begin({ id: linkId }: Link, place: Upload): Promise<void> {
    const { database, clock } = this.#deps;
    const state = { place: JSON.stringify(place), at: toDate(clock.now()) };
    const create = { linkId, ...state };
    await inOneStatement(database, (db) =>
      db.teamsUpload.upsert({ where: { linkId }, create, update: state }),
    );
  }

  async #done(link: Link, place: Upload): Promise<Upload> {
    const { database, clock } = this.#deps;
    await database.transaction(async (tx) => {
      await spendLink({ tx }, link, clock.now());
      await tx.teamsUpload.deleteMany({ where: { linkId: link.id } });
    });
    return place;
  }
}
