import { documents } from '../adapters/document/documents.ts';
import { templateFolder } from '../adapters/document/templateFolder.ts';
import { translator } from '../src/kernel/locale/translate.ts';
import type { Minutes } from '../src/seances/compteRendu/minutes.ts';
import { printedOf } from '../src/seances/compteRendu/printing.ts';
import { readTemplate } from '../src/seances/compteRendu/template.ts';

const LINES = 500;
const POINTS = 12;
const RUNS = 5;
/** Seconds, for the DOCX and the PDF together. */
const CEILING = 2;

const TEXT =
  'Le PNUD présente le calendrier de la revue annuelle ; les contributions des groupes thématiques sont ' +
  'attendues avant la fin du mois, sous la conduite du Chef de file.';

/** A séance of 500 lines: three in ten are decisions or actions. */
function minutes(): Minutes {
  const numbers = Array.from({ length: LINES }, (_, index) => index);
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

/** A séance of 500 lines rendered to DOCX and PDF, in seconds of processor, as a share of two. */
export async function benchCompteRendu() {
  const template = readTemplate(await templateFolder(undefined).read('compte-rendu', 'GEC'));
  const document = printedOf(translator('fr'), template, {
    minutes: minutes(),
    version: 1,
    status: 'draft',
    amendUntil: undefined,
    seal: undefined,
    adoptedAtCode: undefined,
  });
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = process.cpuUsage();
    await documents.docx(document);
    await documents.pdf(document);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000_000);
  }
  const sorted = [...times].sort((one, other) => one - other);
  const median = sorted[Math.floor(RUNS / 2)] ?? Number.NaN;
  return {
    name: 'compte rendu',
    ratio: median / CEILING,
    ceiling: 1,
    detail: { unit: 's', runs: RUNS, lines: LINES, first: times[0], median },
  };
}
