import type { Activity } from 'botbuilder';
import type { Clock } from '../../../src/kernel/clock.ts';
import type { Link, SignedLinks } from '../../../src/kernel/links/signedLinks.ts';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import type { FileRef } from '../../../src/kernel/messages/tree.ts';
import { consentCard } from './consentCard.ts';

export interface ConsentsDeps {
  readonly clock: Clock;
  readonly links: SignedLinks;
}

/** What the links are made for; they speak for somebody as his directory (Entra) knows him. */
const PURPOSE = 'teams.document';

/** As long as a person may be away. */
const GOOD_FOR = { hours: 14 * 24 };

/** The offers of documents: each to one person, for a time, taken once. */
export class Consents {
  readonly #deps: ConsentsDeps;

  constructor(deps: ConsentsDeps) {
    this.#deps = deps;
  }

  /** Asks somebody to accept a document, in his conversation alone with Griot. */
  ask(file: FileRef, identity: string, t: Translator): Partial<Activity> {
    const { clock, links } = this.#deps;
    const expiresAt = clock.now().add(GOOD_FOR);
    const token = links.issue({
      purpose: PURPOSE,
      personId: identity,
      object: file.id,
      expiresAt,
    });
    return consentCard(file, token, t);
  }

  /** @throws DomainError `link.unknown`, `link.expired` */
  read(token: string): Link {
    return this.#deps.links.read(token, PURPOSE, this.#deps.clock.now());
  }
}
