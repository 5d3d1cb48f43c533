import type { Command } from '../../kernel/commands/command.ts';
import type { CommandName } from '../../kernel/locale/messages.ts';
import type { Named } from './named.ts';

/** What a command is said of. */
type Of = 'nothing' | 'group' | 'groupOrAll' | 'meeting' | 'person' | 'organization';

/**
 * The commands that a press may say in somebody's place: they show, or open a form, or ask which is meant. What
 * acts at once is never among them.
 */
export const READY: Readonly<Partial<Record<CommandName, Of>>> = {
  planifier: 'groupOrAll',
  reporter: 'meeting',
  annuler: 'meeting',
  reunion: 'meeting',
  reunions: 'groupOrAll',
  rappels: 'group',
  mesReunions: 'nothing',
  presences: 'meeting',
  remplacement: 'nothing',
  odj: 'meeting',
  odjModele: 'group',
  emargement: 'meeting',
  cr: 'meeting',
  sondage: 'nothing',
  series: 'nothing',
  feries: 'nothing',
  revues: 'nothing',
  decision: 'groupOrAll',
  decisions: 'groupOrAll',
  mesActions: 'nothing',
  aFaire: 'nothing',
  aValider: 'nothing',
  digest: 'group',
  bilan: 'groupOrAll',
  escalade: 'group',
  groupes: 'nothing',
  troika: 'nothing',
  membre: 'person',
  organisation: 'organization',
  comptes: 'nothing',
  profil: 'nothing',
  mesDonnees: 'nothing',
  journal: 'nothing',
  envois: 'nothing',
};

/** A word that goes better on a button than the first of those it answers to. */
const SAID_AS: Readonly<Partial<Record<CommandName, string>>> = {
  reunions: 'réunions',
  journal: 'journal',
};

/** The line that would do it for what is named; undefined when too little is, or when it is not for a press. */
export function readyLine({ name, words: [word] }: Command, named: Named): string | undefined {
  const of = READY[name];
  const about = of && thingNamed(of, named);
  return about === undefined ? undefined : `${SAID_AS[name] ?? word} ${about}`.trim();
}

/** Empty when the command, said alone, asks for it itself. */
function thingNamed(of: Of, { meeting, group, organization, people }: Named): string | undefined {
  const [person, ...others] = people;
  switch (of) {
    case 'nothing':
      return '';
    case 'group':
      return group;
    case 'groupOrAll':
      return group ?? '';
    case 'meeting':
      return meeting ?? group ?? '';
    case 'person':
      return others.length === 0 ? person?.name : undefined;
    case 'organization':
      return organization;
  }
}
