import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Person } from '../../kernel/directory.ts';
import type { Write } from '../../kernel/write.ts';
import { seriesTopic } from '../../meetings/letters/notify.ts';
import { occurrencesOf } from '../exceptions.ts';
import { StrandLetters } from '../letters/letter.ts';
import type { Listing } from './leaving.ts';
import { ownAnswers } from './ownAnswers.ts';

/** Writes to one person of a strand that goes on, as it stands and is answered by now. */
export async function sendStrand(
  write: Write,
  circumstances: Circumstances,
  person: Person,
  { series, strand, reader }: Listing,
  kind: 'newAddress' | 'again',
): Promise<void> {
  const letters = new StrandLetters({
    circumstances,
    series,
    strand,
    occurrences: await occurrencesOf(write.tx, strand.id),
    goesOn: true,
    answers: await ownAnswers(write.tx, strand.id, circumstances.now),
  });
  write.send({
    to: { person: person.id, by: 'mail' },
    about: series.groupId,
    message: letters.to(person, reader, { kind }),
    dedupeKey: `series:${strand.id}:${kind}:${person.id}:${write.id}`,
    topic: seriesTopic(strand, person),
  });
}
