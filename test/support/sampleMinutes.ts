import { templateFolder } from '../../adapters/document/templateFolder.ts';
import type { PrintedDocument } from '../../src/kernel/document.ts';
import { translator } from '../../src/kernel/locale/translate.ts';
import type { Minutes } from '../../src/seances/compteRendu/minutes.ts';
import { printedOf } from '../../src/seances/compteRendu/printing.ts';
import { readTemplate } from '../../src/seances/compteRendu/template.ts';

const POINTS = 12;

const TEXT =
  'Le PNUD présente le calendrier de la revue annuelle ; les contributions des groupes thématiques sont ' +
  'attendues avant la fin du mois, sous la conduite du Chef de file.';

/** The compte rendu of a séance of so many lines, as it is printed: three in ten are actions. */
export async function sampleMinutes(lines: number): Promise<PrintedDocument> {
  const template = readTemplate(await templateFolder(undefined).read('compte-rendu', 'GEC'));
  return printedOf(translator('fr'), template, {
    minutes: minutes(lines),
    version: 1,
    status: 'draft',
    amendUntil: undefined,
    seal: undefined,
    adoptedAtCode: undefined,
  });
}

function minutes(lines: number): Minutes {
  const numbers = Array.from({ length: lines }, (_, index) => index);
  const attendee = {
    organization: 'PNUD',
    name: 'Hélène Rakotomalala',
    quality: 'titulaire',
    note: '',
  };
  return {
    code: 'GEC-2027-03',
    group: 'Groupe exécutif de coopération',
    subject: 'Revue du CREDD',
    place: 'Salle de conférence du PNUD',
    day: 'jeudi 4 mars 2027',
    opened: '10 h 02',
    closed: '12 h 10',
    chair: 'Lars Johansson',
    present: Array.from({ length: 17 }, () => attendee),
    excused: [],
    absent: [],
    quorum: 'atteint',
    previous: '',
    points: Array.from({ length: POINTS }, (_, point) => {
      const own = numbers.filter((line) => line % POINTS === point);
      return {
        number: point + 1,
        title: `Point ${point + 1}`,
        presenter: 'PNUD',
        paragraphs: own.filter((line) => line % 10 < 7).map((line) => `${line}. ${TEXT}`),
        resolutions: own
          .filter((line) => line % 10 >= 7)
          .map((line) => ({
            kind: 'action' as const,
            code: `D-2027-${line}`,
            text: TEXT,
            owners: 'Aïssata Diarra (SEG)',
            due: '31 mars 2027',
          })),
        toFollow: [],
      };
    }),
    notTreated: [],
    changes: [],
    next: '',
  };
}
