import type { Context } from '../kernel/commands/context.ts';
import { draftAuthor, openDrafts } from '../kernel/drafts.ts';
import { fold } from '../kernel/text/fold.ts';
import { inZone } from '../kernel/time.ts';
import { daySaid, isDaySaid } from './daySaid.ts';
import { namedPreview } from './namedPreview.ts';
import { type TypedAnswer, yesFor } from './typedAnswer.ts';

/** « oui pour les deux », « annule les deux ». */
const SEVERAL =
  /^(?:(?:oui|ok|okay|yes|d'accord|non|(?:je )?(?:confirme|valide|annule|abandonne|envoie)[rz]?)[ ,]+)+(?:pour )?(?:(?:tous |toutes )?les (?:deux|trois|quatre|2|3|4)|tous|toutes)[\s.!]*$/u;

/**
 * What is said of previews that wait, by their day (« ok pour jeudi ») or of several at once: a yes to the one, when
 * it is alone; otherwise « which », for each is pressed by itself. Undefined when it is said of none.
 */
export async function saidOfWaiting(
  context: Context,
  line: string,
): Promise<TypedAnswer | 'which' | undefined> {
  const isOfSeveral = SEVERAL.test(fold(line).trim());
  const on = isOfSeveral ? undefined : yesFor(line)?.replace(LED, '');
  const said = on === undefined ? undefined : daySaid(on, inZone(context.now, context.zone));
  if (!isOfSeveral && !said) return undefined;
  const drafts = await openDrafts(context.db, draftAuthor(context));
  if (isOfSeveral) return drafts.length > 1 ? 'which' : undefined;
  const named = await Promise.all(drafts.map((draft) => namedPreview(context, draft)));
  const isMeant = named.some(({ days }) => days.some((day) => said && isDaySaid(day, said)));
  return isMeant ? 'yes' : undefined;
}

const LED = /^(?:(?:le|la|ce|du)\s+)?/iu;
