import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Act } from '../support/griot.ts';
import {
  answerTo,
  foundBy,
  lettersOf,
  messagesSince,
  openTwin,
  pagesOf,
  partingOf,
  type Twin,
} from './twins.ts';

/** None of them is of the ambassadors: a head of agency, the SEG, a coordinator, a guest, nobody. */
const OUTSIDERS = [
  'helene.rakotomalala',
  'aissata.diarra',
  'mariam.sidibe',
  'adama.kante',
  'fanta.niare',
  'nobody',
];

/** The Chef de file, the Coordonnateur whom they admit, and two ambassadors. */
const INSIDERS = ['lars.johansson', 'coordonnateur', 'martin.keller', 'grace.thompson'];

const SAID_OUTSIDE: readonly Act[] = [
  'bilan de la BAD',
  'combien de décisions en retard par agence ?',
  'décisions en retard par groupe',
  'qui m’a donné D-GA-2027-001 ?',
  'transmets D-GA-2027-001 à la GIZ',
  'qui représente la Suisse ?',
  'qui représente la Suisse au GA ?',
  'qui peut planifier une réunion du GA ?',
  'que peut faire un membre ?',
  'quels sont les groupes de Martin Keller ?',
  'dans quels groupes siège la Suisse ?',
  'qui remplace Lars Johansson en son absence ?',
  'qui est le suppléant de l’Union européenne ?',
  'quels partenaires n’ont personne au GA ?',
  'les mails du GA',
  'Martin Keller est-il membre du GA ?',
  'ajoute la FAO au GA',
  'la Suisse quitte le GA',
  'le chef de file du GA est désormais Martin Keller',
  'le quorum du GA passe à 60 %',
  'supprime le GA',
  'le président du GA c’est qui ?',
  'combien de groupes ?',
  'c’est qui le président du GA ?',
  'Fatou Koné remplace Martin Keller à partir du 1er avril',
  'relance Keller pour D-GA-2027-001',
  'décisions prises hier',
  'sièges vacants',
  'quels sièges du GA sont vacants ?',
  'calendrier 2028 exporter',
  'groupes',
  'qui est au GA',
  'adresses du GA',
  'téléphone du GA',
  'when is the next GA',
  'who is attending the GA',
  'ajoute un point au groupe des ambassadeurs : succession',
  'groupe GA',
  'groupe GEC',
  'réunions',
  'réunions GEC',
  'réunions GA',
  'GA',
  'réunion GA-2027-03',
  'GA-2027-03-2',
  'présences GA-2027-03',
  'feuille d’émargement GA-2027-03',
  'est-ce que l’UE vient au GA ?',
  'odj GA-2027-03',
  'odj ajouter GA-2027-03 Point divers',
  'odj échanger GA-2027-03 1 et 2',
  'odj renommer GA-2027-03 1 : Divers',
  'présent GA-2027-03',
  'rappels GA',
  'sondages',
  'sondage GA-SD1',
  'sondage GA-SD1 1 oui',
  'sondage GA "Secret" mar. 9 mars 10h ; mer. 10 mars 15h',
  'sondage GT-SANTE "Revue" mar. 9 mars 10h ; mer. 10 mars 15h',
  'retenir 1',
  'retenir GA-SD1 1',
  'propositions',
  { press: 'sondage.repondre?sondage=GA-SD1&creneau=1&reponse=yes' },
  'fériés 2027',
  'calendrier harmonisé 2027',
  'calendrier 2027',
  'calendrier 2027 GA',
  'calendrier rythmes',
  'calendrier rythme GA premier lundi du mois à 9h',
  'calendrier 2027 ajouter GA 5 mai à 9h',
  'calendrier 2027 publier',
  { press: 'calendrier.soumettre?annee=2027' },
  'calendrier harmonisé 2027',
  'férié ajouter 4 mars 2027, deuil national',
  'digest GA',
  'digest GEC',
  'décisions',
  'décisions toutes',
  'décisions GA',
  'décisions GA-2027-03',
  'décisions gec matrice',
  'D-GA-2027-001',
  'décision clore D-GA-2027-001',
  'D-2027-002',
  'D-GA-2027-001 et D-2027-002',
  'D-GA-2027-001 c’est pour le PNUD',
  'passe D-GA-2027-001 au PNUD',
  'la dernière décision',
  'celle de Martin Keller est faite',
  'décisions du GA :\n- Rédiger la note\n- Publier la liste',
  'mes réunions',
  'mon calendrier GA',
  'qui préside le GA',
  'mon calendrier GA renouveler',
  'mes remplacements',
  'mes comptes',
  'comptes de @Lars Johansson',
  'me relier lars.johansson@example.org',
  'remplacez-moi du 3 au 20 mars par Fatou Koné',
  'mes actions',
  'qu’ai-je à faire ?',
  'envois en échec',
  'aide',
  'accueil',
  'ga planifier jeudi 4 mars à 10h',
  'gec planifier jeudi 4 mars à 10h',
  'gec planifier',
  { press: 'decision.depuisMessage' },
  'gec planifier vendredi 12 mars à 15h',
  'GT Santé planifier jeudi 4 mars à 10h30, invités : Martin Keller',
  'reporter GEC-2027-03 au 18 mars à 10h',
  'reporter GA-2027-03 au 18 mars à 10h',
  'décision GEC Préparer la matrice @Hélène Rakotomalala échéance fin mars',
  'décision GA Préparer la matrice',
  'décision GT-SANTE Diffuser le relevé @Adama Kanté',
  'séance GA-2027-03',
  'livre GA-2027-03',
  'livre ga',
  'ouvre la séance du ga',
  'journal',
  'journal GA',
  'journal depuis hier par @Lars Johansson',
  'journal GA-2027-03',
  'sièges GA',
  'siège GA libérer @Martin Keller',
  'mandat co-coordonnateur GA @Martin Keller',
  'membre @Martin Keller',
  'organisation PNUD',
  'profil',
  'confidentiel GA',
  'confidentiel GA autoriser @Aïssata Diarra',
  { press: 'confidentiel.retirer?groupe=GA&personne=martin.keller' },
  'excusé GEC-2027-03 remplacé par Ibrahim Ouédraogo',
  { press: 'Confirmer' },
  { press: 'reunions.page?page=0&groupe=GA' },
  { press: 'presences.repondre?reunion=GA-2027-03&reponse=accepted&version=0' },
  { submit: { id: 'decision.enregistrer', values: { groupe: 'GA', texte: 'Relire la note' } } },
  {
    submit: { id: 'planifier.formulaire', values: { groupe: 'GA', date: '4 mars', heure: '10h' } },
  },
];

const SAID_INSIDE: readonly Act[] = [
  'ga planifier jeudi 4 mars à 10h, objet : secret des ambassadeurs',
  'ga planifier vendredi 12 mars à 15h, invités : Inés Fernández',
  { press: 'Confirmer' },
  'reporter GA-2027-03 au 18 mars à 10h',
  'annuler GA-2027-03 motif : deuil',
  'sondage GA "Secret" mar. 9 mars 10h ; mer. 10 mars 15h',
  'sondage GA-SD1 1 oui, 2 si besoin',
  'retenir GA-SD1 2',
  'odj ajouter GA-2027-03 Point secret (15 min)',
  'décision GA-2027-03 Rédiger la démarche secrète @Lars Johansson échéance 31 mars',
  'décision GA Rédiger la note secrète @Martin Keller',
  'décision corriger D-GA-2027-001 échéance 15 avril',
  'décision clore D-GA-2027-001',
  'présent GA-2027-03',
  'excusé GA-2027-03',
  'rappels GA J-2 H-2',
  'calendrier rythme GA premier lundi du mois à 9h',
  'calendrier 2027 ajouter GA 5 mai à 9h',
  'digest GA',
  'confidentiel GA autoriser @Fatou Koné jusqu’au 31 mars',
  'confidentiel GA retirer @Fatou Koné',
];

/** What the group has done before the others look. */
const BEFORE: readonly Act[] = [
  'ga planifier jeudi 4 mars à 10h, objet : secret des ambassadeurs',
  { press: 'Confirmer' },
  'décision GA-2027-03 Rédiger la démarche secrète @Martin Keller échéance 31 mars',
  'odj ajouter GA-2027-03 Point secret (15 min)',
];

type Step =
  | { readonly by: 'outsider' | 'insider'; readonly who: string; readonly act: Act }
  | { readonly by: 'time'; readonly hours: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      by: fc.constant('outsider' as const),
      who: fc.constantFrom(...OUTSIDERS),
      act: fc.constantFrom(...SAID_OUTSIDE),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      by: fc.constant('insider' as const),
      who: fc.constantFrom(...INSIDERS),
      act: fc.constantFrom(...SAID_INSIDE),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ by: fc.constant('time' as const), hours: fc.constantFrom(3, 26) }),
  },
);

let without: Twin;
let withGroup: Twin;
/** What has been done so far: the registers go on from one run to the next. */
const done: string[] = [];

beforeAll(async () => {
  without = await openTwin('2027-02-20T09:00');
  withGroup = await openTwin('2027-02-20T09:00');
  for (const act of BEFORE) await withGroup.griot.say('lars.johansson@example.org', act);
  await withGroup.griot.database.client.outboxMessage.updateMany({
    where: { recipient: 'grace.thompson@example.org' },
    data: { status: 'failed', lastError: '550 no such mailbox' },
  });
});

afterAll(async () => {
  await without.close();
  await withGroup.close();
});

async function take(next: Step): Promise<void> {
  if (next.by === 'insider') {
    await withGroup.griot.say(`${next.who}@example.org`, next.act);
    return;
  }
  const from = [without, withGroup].map(({ griot }) => griot.sent.length);
  if (next.by === 'outsider') {
    const [one, other] = [
      await answerTo(without, next.who, next.act),
      await answerTo(withGroup, next.who, next.act),
    ];
    alike([one], [other]);
  }
  if (next.by === 'time') {
    const later = without.griot.clock.now().add({ hours: next.hours }).toString();
    for (const { griot } of [without, withGroup]) await griot.advance(later);
  }
  const [one = [], other = []] = [without, withGroup].map((twin, index) =>
    messagesSince(twin, from[index] ?? 0, OUTSIDERS),
  );
  alike(one, other);
}

async function lookAround(): Promise<void> {
  for (const who of OUTSIDERS) {
    alike(await pagesOf(without, who), await pagesOf(withGroup, who));
    alike(await lettersOf(without, who), await lettersOf(withGroup, who));
    alike(await foundBy(without, who), await foundBy(withGroup, who));
  }
}

function alike(seen: readonly string[], other: readonly string[]): void {
  const partings = seen.map((text, index) => partingOf(text, other[index] ?? ''));
  const [first] = partings.filter((parting) => parting !== undefined);
  expect(first, done.join('\n')).toBeUndefined();
  expect(other).toHaveLength(seen.length);
}

it('nothing that happens in a confidential group changes anything for whoever is outside', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
      for (const next of steps) {
        done.push(JSON.stringify(next));
        await take(next);
      }
      await lookAround();
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);

it.each(['aissata.diarra', 'adama.kante'])(
  'nor any answer to whatever %s may say, from one end of the list to the other',
  async (who) => {
    for (const act of SAID_OUTSIDE) await take({ by: 'outsider', who, act });
    await lookAround();
  },
);

it('and something does happen there', async () => {
  const group = { group: { code: 'GA' } };
  expect(await withGroup.griot.database.client.decision.count({ where: group })).toBeGreaterThan(0);
  expect(await without.griot.database.client.decision.count({ where: group })).toBe(0);
});
