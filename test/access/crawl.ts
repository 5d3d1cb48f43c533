import { randomUUID } from 'node:crypto';
import { commands } from '../../src/commands.ts';
import { type Act, isAboutGroup } from '../../src/kernel/access/matrix.ts';
import { CONSOLE } from '../../src/kernel/console.ts';
import type { Content } from '../../src/kernel/incoming.ts';
import { actionId, readActionId } from '../../src/kernel/messages/actionId.ts';
import { buttonsOf, type Form } from '../../src/kernel/messages/tree.ts';
import type { Griot } from '../support/griot.ts';
import { deeds, hear } from './acts.ts';
import { ENABLED, PROPOSED, type Thing } from './world.ts';

/** Something somebody does, about one thing or about none. */
export interface Attempt {
  /** As a failing test names it. */
  readonly title: string;
  /** Two of one kind are judged alike: the same form of the same command, or the same button. */
  readonly kind: string;
  readonly act: Act;
  readonly content: Content;
  /** Undefined when it names none: « décisions ». */
  readonly about: Thing | undefined;
}

/** A button on the other time that is proposed for the meeting. */
function onProposal(action: string): string {
  const debut = PROPOSED.toISOString().replace('.000', '');
  return actionId(action, { proposition: 'proposition-GEC-2027-03', debut });
}

/**
 * What the examples do not show of the buttons: a line or a press that shows them. A command whose
 * buttons its examples do not lead to has a line here.
 */
const MORE: readonly Content[] = [
  { kind: 'text', text: 'décision GEC-2027-03 Relancer les partenaires @Aïssata' },
  { kind: 'text', text: 'annuler GEC-2027-03' },
  { kind: 'press', id: 'decision.confirmer?code=D-2027-001' },
  { kind: 'press', id: 'decision.renvoyer?code=D-2027-001' },
  { kind: 'press', id: 'decision.decliner?code=D-2027-001' },
  { kind: 'press', id: 'presences.remplacer?reunion=GEC-2027-03&version=0&personne=martin.keller' },
  { kind: 'press', id: 'decision.depuisMessage' },
  { kind: 'press', id: 'accueil.ouvrir' },
  { kind: 'press', id: 'accueil.presentation' },
  { kind: 'press', id: 'rectifier.corriger?draft=none&dit=16h' },
  { kind: 'press', id: 'noterDecisions.confirmer?draft=none' },
  { kind: 'press', id: 'noterDecisions.abandonner?draft=none' },
  { kind: 'press', id: 'avis.confirmer?draft=none' },
  { kind: 'press', id: 'avis.abandonner?draft=none' },
  { kind: 'press', id: 'renvoyerInvitation.confirmer?draft=none' },
  { kind: 'press', id: 'renvoyerInvitation.abandonner?draft=none' },
  { kind: 'press', id: 'desinviter.confirmer?draft=none' },
  { kind: 'press', id: 'desinviter.abandonner?draft=none' },
  { kind: 'press', id: 'reunions.page?page=1&groupe=GEC' },
  { kind: 'press', id: 'presences.remplacant?reunion=GEC-2027-03&version=0' },
  { kind: 'press', id: 'demandes.accepter?demande=none&personne=martin.keller' },
  { kind: 'press', id: 'demandes.autre?demande=none' },
  { kind: 'press', id: 'demandes.designer?demande=none' },
  { kind: 'press', id: 'demandes.refuser?demande=none' },
  { kind: 'press', id: 'confidentiel.retirer?groupe=GEC&personne=martin.keller' },
  { kind: 'press', id: 'demandes.page?apres=none' },
  { kind: 'press', id: 'troika.confirmer?draft=none' },
  { kind: 'press', id: 'troika.abandonner?draft=none' },
  { kind: 'press', id: 'troika.preparer' },
  { kind: 'press', id: 'relier.saisir' },
  { kind: 'submit', id: 'relier.demander', values: { adresse: 'x@example.org' } },
  { kind: 'submit', id: 'relier.prouver', values: { code: 'K7MP-2QXN' } },
  { kind: 'press', id: 'comptes.delier?de=none&chat=slack&compte=none' },
  { kind: 'press', id: 'remplacement.confirmer?draft=none' },
  { kind: 'press', id: 'remplacement.abandonner?draft=none' },
  { kind: 'press', id: 'remplacement.finir?remplacement=none' },
  { kind: 'press', id: 'monCalendrier.renouveler?groupe=' },
  { kind: 'press', id: 'monCalendrier.confirmer?draft=none' },
  { kind: 'press', id: 'monCalendrier.abandonner?draft=none' },
  { kind: 'press', id: 'presences.lien?reunion=GEC-2027-03' },
  { kind: 'press', id: 'odj.remettre?reunion=GEC-2027-03&vu=none&ligne=odj%20retirer%201' },
  { kind: 'press', id: 'sondage.lien?sondage=GEC-SD1' },
  { kind: 'press', id: 'sondage.relancer?sondage=GEC-SD1' },
  { kind: 'press', id: 'sondage.retirer?sondage=GEC-SD1' },
  { kind: 'press', id: 'effacer.confirmer?draft=none' },
  { kind: 'press', id: 'effacer.abandonner?draft=none' },
  { kind: 'press', id: 'envois.relancer?envoi=none' },
  { kind: 'press', id: 'envois.page?avant=none' },
  { kind: 'press', id: 'envois.tous' },
  { kind: 'press', id: 'envois.laisser?envoi=none' },
  { kind: 'press', id: 'envois.tousPartis' },
  { kind: 'press', id: 'envois.toutLaisser?jusque=none' },
  { kind: 'press', id: 'calendrier.soumettre?annee=2028' },
  { kind: 'press', id: 'calendrier.valider?annee=2028&vu=none' },
  { kind: 'press', id: 'calendrier.publier?annee=2028&vu=none' },
  { kind: 'press', id: 'calendrier.confirmer?draft=none' },
  { kind: 'press', id: 'calendrier.abandonner?draft=none' },
  { kind: 'press', id: 'envois.toutRelancer?jusque=none' },
  { kind: 'press', id: onProposal('propositions.accepter') },
  { kind: 'press', id: onProposal('propositions.decliner') },
];

/** What can be said only once the rest has been done: a meeting is called off before it is restored. */
const LATER: readonly Content[] = [
  { kind: 'text', text: 'rétablir la réunion GEC-2027-03' },
  { kind: 'press', id: 'retablir.confirmer?draft=none' },
  { kind: 'press', id: 'retablir.abandonner?draft=none' },
  { kind: 'press', id: 'decision.confirmer?code=D-2027-001' },
  { kind: 'press', id: 'decision.renvoyer?code=D-2027-001' },
  { kind: 'press', id: 'decision.decliner?code=D-2027-001' },
  { kind: 'press', id: 'seance.cloreA?reunion=GEC-2027-03&a=0' },
  { kind: 'press', id: 'seance.continuer?reunion=GEC-2027-03' },
  { kind: 'press', id: 'livre.enregistrer?reunion=GEC-2027-03&ligne=1' },
  { kind: 'press', id: 'livre.noter?draft=none' },
  { kind: 'press', id: 'livre.noterTout?draft=none' },
  { kind: 'press', id: 'crDiffuser.confirmer?draft=none' },
  { kind: 'press', id: 'crDiffuser.abandonner?draft=none' },
  { kind: 'press', id: 'cr.trancher?reunion=GEC-2027-03&numero=1&issue=accepted' },
  { kind: 'press', id: 'odjValider.confirmer?draft=none' },
  { kind: 'press', id: 'odjValider.abandonner?draft=none' },
];

const EXAMPLES = deeds.flatMap(({ line }): Content[] =>
  line === undefined ? [] : [{ kind: 'text', text: line }],
);

const actions = new Map(
  commands.flatMap((command) => command.actions.map(({ name, act }) => [name, act] as const)),
);

/**
 * Everything the registry lets people do to these things: what is typed, and every button it leads to.
 * What names none of them is typed once.
 */
export async function attemptsOnAll(griot: Griot, things: readonly Thing[]): Promise<Attempt[]> {
  const typed = new Set<string>();
  const all: Attempt[] = [];
  for (const thing of things) {
    const found = await attemptsOn(griot, thing, typed);
    all.push(...found);
    for (const { content } of found) if (content.kind === 'text') typed.add(content.text);
  }
  return all;
}

async function attemptsOn(
  griot: Griot,
  thing: Thing,
  typed: ReadonlySet<string>,
): Promise<Attempt[]> {
  const found: Attempt[] = [];
  const seen = new Set(typed);
  const later = LATER.map((content) => aimed(content, thing));
  const waiting = [...EXAMPLES, ...MORE].map((content) => aimed(content, thing));
  const next = (): Content | undefined => waiting.shift() ?? later.shift();
  for (let content = next(); content; content = next()) {
    const name = nameOf(content);
    if (seen.has(name)) continue;
    seen.add(name);
    const act = actOf(content);
    if (act)
      found.push({
        ...named(content),
        act,
        content,
        about: isAbout(content, act, thing) ? thing : undefined,
      });
    waiting.push(...(await leadsTo(griot, content, thing)));
  }
  return found;
}

/** A line is itself; of a button, one of each name will do. */
const nameOf = (content: Content): string =>
  content.kind === 'text' ? content.text : `${content.kind} ${readActionId(content.id).action}`;

function named(content: Content): Pick<Attempt, 'title' | 'kind'> {
  if (content.kind !== 'text') return { title: `[${content.id}]`, kind: nameOf(content) };
  const { command, act } = hear(content.text);
  return { title: content.text, kind: `${command} ${act}` };
}

function actOf(content: Content): Act | undefined {
  if (content.kind === 'text') return hear(content.text).act;
  return actions.get(readActionId(content.id).action);
}

function aimed(content: Content, thing: Thing): Content {
  if (content.kind !== 'text') return { ...content, id: aim(content.id, thing) };
  return { kind: 'text', text: aim(content.text, thing) };
}

/** The registry's examples are about the GEC. */
const aim = (text: string, { group, meeting, series, poll, decision }: Thing): string =>
  text
    .replaceAll('GEC-2027-03', meeting)
    .replaceAll('GEC-S1', series)
    .replaceAll('GEC-SD1', poll)
    .replaceAll('D-2027-001', decision)
    .replace(/(?<![\p{L}-])GEC(?![\p{L}-])/giu, group);

/** What the last one to be asked shows: its buttons, and its form filled in as it is. */
async function leadsTo({ app }: Griot, content: Content, thing: Thing): Promise<Content[]> {
  const from = { transport: CONSOLE, externalId: ENABLED };
  const { reply } = await app.handle({ deliveryId: randomUUID(), from, content });
  const pressed = buttonsOf(reply.blocks).map(({ id }): Content => ({ kind: 'press', id }));
  const forms = reply.blocks.flatMap((block) =>
    block.kind === 'form' ? [filled(block.form, thing)] : [],
  );
  return [...pressed, ...forms].filter((one) => actOf(one) !== undefined);
}

/** As it is shown, and with something in what must be filled in. */
function filled({ id, fields }: Form, { group }: Thing): Content {
  const values = fields.map(({ name, value, required }) => {
    if (name === 'groupe') return [name, group];
    return [name, value ?? (required ? 'quelque chose' : '')];
  });
  return { kind: 'submit', id, values: Object.fromEntries(values) };
}

/** Whether it names the thing: by its codes, or by a preview that was made of it. */
function isAbout(content: Content, act: Act, { group }: Thing): boolean {
  if (!isAboutGroup(act)) return false;
  const said = JSON.stringify(content);
  return said.includes(group) || /D-(?:[A-Z]+-)?2027-|draft=/u.test(said);
}

/** The actions of the registry that none of these attempts is. */
export function unattempted(attempts: readonly Attempt[]): string[] {
  const tried = new Set(
    attempts.flatMap(({ content }) =>
      content.kind === 'text' ? [] : [readActionId(content.id).action],
    ),
  );
  return [...actions.keys()].filter((name) => !tried.has(name));
}

/** The same about a thing that does not exist, whose codes have as many signs. */
export function aboutNothing({ content, about }: Attempt): Content {
  if (!about) return content;
  const { group } = about;
  const absent = JSON.stringify(content)
    .replace(/(D-(?:[A-Z]+-)?2027-)\d{3}/u, '$1999')
    .replace(new RegExp(`(?<![\\p{L}])${group}(?![\\p{L}])`, 'gu'), nothingLike(group))
    .replace(/draft=[^&"]+/u, 'draft=absent');
  return JSON.parse(absent);
}

export const nothingLike = (group: string): string => `${group.slice(0, -1)}Z`;
