import { z } from 'zod';
import { defineAction, defineCommand } from '../../src/kernel/commands/command.ts';
import { DomainError } from '../../src/kernel/errors.ts';
import { InvalidForm } from '../../src/kernel/invalidForm.ts';
import { actionId, sayId } from '../../src/kernel/messages/actionId.ts';
import {
  buttons,
  type Form,
  facts,
  form,
  heading,
  info,
  list,
  type Reply,
  reply,
  text,
  warning,
} from '../../src/kernel/messages/tree.ts';

/** « montre <texte> »: every kind of block, with the text wherever a person's words may stand. */
const montre = defineCommand({
  name: 'aide',
  words: ['montre'],
  act: 'aide',
  grammar: [],
  examples: [],
  parse: (line) => line.rest,
  run: async (said): Promise<Reply> =>
    reply(
      heading(said),
      text([said, ' ', { bold: said }, ' ', { code: said }, ' ', { href: said, label: said }]),
      facts({ label: said, value: said }, { label: 'Lieu', value: 'Salle de conférence du PNUD' }),
      list([
        { text: said, buttons: [{ id: sayId(said), label: said }] },
        { text: 'Adoption du compte rendu (5 min)' },
      ]),
      {
        kind: 'table',
        columns: ['Organisation', 'Titulaire', 'Suppléant', 'Réponse', 'Depuis'],
        rows: [
          [
            said,
            'Hélène Rakotomalala',
            'Ibrahim Ouédraogo',
            { bold: 'Présente' },
            '12 février 2027',
          ],
          ['Banque mondiale', 'Clément Ndayizeye', 'Aminata Cissé', 'Sans réponse', '—'],
        ].map((row) => row.map((cell) => (typeof cell === 'string' ? cell : [cell]))),
      },
      info(said),
      warning('Le 8 mars est férié.'),
    ),
});

/** « compte »: a private count that a press raises, in the place of the line. */
const compte = defineCommand({
  name: 'decision',
  words: ['compte'],
  act: 'aide',
  grammar: [],
  examples: [],
  parse: () => undefined,
  run: async () => counted(0),
  actions: [
    defineAction({
      name: 'compte.plus',
      act: 'aide',
      params: z.object({ n: z.coerce.number() }),
      run: (params, context) =>
        context.write(async (write) => {
          write.audit({
            action: 'agenda.add',
            subjectType: 'test',
            subjectId: 'compte',
            about: null,
          });
          return { ...counted(params.n + 1), replacesOriginal: true };
        }),
    }),
  ],
});

const counted = (n: number): Reply =>
  reply(
    text(`Compte : ${n}`),
    buttons(
      { id: actionId('compte.plus', { n: String(n) }), label: 'Ajouter un', style: 'primary' },
      { id: sayId('montre le compte'), label: 'Montrer' },
      { id: actionId('compte.fin'), label: 'Inconnu', style: 'danger' },
    ),
  );

/** « annonce <texte> »: writes to the channel by the outbox, and says so to all. */
const annonce = defineCommand({
  name: 'planifier',
  words: ['annonce'],
  act: 'groupes',
  grammar: [],
  examples: [],
  parse: (line) => line.rest,
  async run(said, context) {
    const group = context.channelGroup;
    if (!group) return reply(text('Dites-le dans un canal.'));
    await context.write(async (write) => {
      write.send({
        to: { group: group.id },
        message: { subject: said, blocks: [heading(said)], key: 'annonce' },
        dedupeKey: `annonce:${said}`,
      });
    });
    return { ...reply(text('C’est annoncé.')), visibility: 'channel' };
  },
});

const emptyForm: Form = {
  id: 'fiche.envoi',
  title: 'Nouvelle réunion',
  submit: 'Continuer',
  fields: [
    { type: 'text', name: 'subject', label: 'Objet', required: true },
    { type: 'date', name: 'day', label: 'Date', required: true, hint: 'Un jour ouvrable' },
    { type: 'time', name: 'hour', label: 'Heure', required: true },
    {
      type: 'choice',
      name: 'group',
      label: 'Groupe',
      options: [
        { value: 'gec', label: 'GEC' },
        { value: 'ga', label: 'GA' },
      ],
    },
    { type: 'longText', name: 'note', label: 'Note' },
    {
      type: 'text',
      name: 'guests',
      label: 'Invités',
      suggestions: {
        options: ['Awa Ballo', 'Drissa Togo'].map((name) => ({
          value: name,
          label: `${name} (UE)`,
        })),
        several: true,
      },
    },
  ],
};

/** « fiche »: a form whose subject must be given. */
const fiche = defineCommand({
  name: 'odj',
  words: ['fiche'],
  act: 'aide',
  grammar: [],
  examples: [],
  parse: () => undefined,
  run: async () => reply(form(emptyForm)),
  actions: [
    defineAction({
      name: 'fiche.envoi',
      act: 'aide',
      params: z.object({}),
      async run(_params, _context, _subject, values) {
        if (values.subject?.trim()) {
          return { ...reply(text(`Reçu : ${JSON.stringify(values)}`)), replacesOriginal: true };
        }
        throw new InvalidForm(new DomainError('command.empty'), {
          ...emptyForm,
          fields: emptyForm.fields.map((field) => ({
            ...field,
            value: values[field.name] ?? '',
            ...(field.name === 'subject' ? { error: 'Indiquez l’objet de la réunion.' } : {}),
          })),
        });
      },
    }),
  ],
});

/** « panne »: breaks. */
const panne = defineCommand({
  name: 'envois',
  words: ['panne'],
  act: 'aide',
  grammar: [],
  examples: [],
  parse: () => undefined,
  run: () => Promise.reject(new Error('broken on purpose')),
});

/** A small registry, so that these tests hold whatever the features say. */
export const testCommands = [montre, compte, annonce, fiche, panne];
