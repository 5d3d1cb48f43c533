/**
 * What Slack's documentation says of Block Kit, written independently of the adapter: returns every
 * rule that a message or a view breaks. The local double refuses with `invalid_blocks` what breaks one.
 */

interface Rules {
  readonly mostBlocks: number;
  readonly inputs: boolean;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

class Findings {
  readonly faults: string[] = [];
  readonly #actionIds = new Set<string>();
  readonly #blockIds = new Set<string>();

  check(holds: boolean, fault: string): void {
    if (!holds) this.faults.push(fault);
  }

  text(value: unknown, most: number, where: string, least = 1): void {
    const ok = typeof value === 'string' && value.length >= least && value.length <= most;
    const size = typeof value === 'string' ? value.length : typeof value;
    this.check(ok, `${where}: ${size} of ${least} to ${most} characters`);
    if (typeof value === 'string')
      this.check(!/\p{Surrogate}/u.test(value), `${where}: half a character`);
  }

  plain(value: unknown, most: number, where: string): void {
    if (!isNode(value)) {
      this.check(false, `${where}: no text`);
      return;
    }
    this.check(value.type === 'plain_text', `${where}: not plain_text`);
    this.check(value.emoji === false, `${where}: reads :emoji:`);
    this.text(value.text, most, where);
  }

  unique(kind: 'action' | 'block', id: unknown, where: string): void {
    const known = kind === 'action' ? this.#actionIds : this.#blockIds;
    this.text(id, 255, `${where} ${kind}_id`);
    this.check(!known.has(String(id)), `${where}: ${kind}_id ${String(id)} twice`);
    known.add(String(id));
  }
}

/** The faults of a message's blocks. */
export const faultsOfMessage = (blocks: unknown): string[] =>
  faultsOf(blocks, { mostBlocks: 50, inputs: false });

/** The faults of a modal or a Home. */
export function faultsOfView(view: unknown): string[] {
  if (!isNode(view)) return ['no view'];
  const found = new Findings();
  const modal = view.type === 'modal';
  found.check(modal || view.type === 'home', `view of type ${String(view.type)}`);
  if (modal) found.plain(view.title, 24, 'title');
  if (view.submit !== undefined) found.plain(view.submit, 24, 'submit');
  if (view.close !== undefined) found.plain(view.close, 24, 'close');
  if (view.callback_id !== undefined) found.text(view.callback_id, 255, 'callback_id');
  if (view.private_metadata !== undefined) found.text(view.private_metadata, 3000, 'metadata', 0);
  const inputs = nodes(view.blocks).some(({ type }) => type === 'input');
  found.check(!inputs || !modal || view.submit !== undefined, 'inputs without submit');
  return [...found.faults, ...faultsOf(view.blocks, { mostBlocks: 100, inputs: true })];
}

function faultsOf(blocks: unknown, { mostBlocks, inputs }: Rules): string[] {
  if (!Array.isArray(blocks)) return ['no blocks'];
  const found = new Findings();
  found.check(blocks.length <= mostBlocks, `${blocks.length} blocks`);
  blocks.forEach((block: unknown, index) => {
    if (!isNode(block)) {
      found.check(false, `block ${index} is no object`);
      return;
    }
    const where = `block ${index} (${String(block.type)})`;
    if (block.block_id !== undefined) found.unique('block', block.block_id, where);
    found.check(inputs || block.type !== 'input', `${where}: an input in a message`);
    checkBlock(found, block, where);
  });
  if (!inputs) found.check(characters(blocks) <= 13_000, 'msg_blocks_too_long');
  return found.faults;
}

function characters(blocks: unknown): number {
  let sum = 0;
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') sum += value.length;
    return value;
  });
  return sum;
}

function checkBlock(found: Findings, block: Node, where: string): void {
  switch (block.type) {
    case 'header':
      found.plain(block.text, 150, where);
      break;
    case 'rich_text':
      checkRichText(found, block, where);
      break;
    case 'actions':
      checkActions(found, block, where);
      break;
    case 'input':
      checkInput(found, block, where);
      break;
    default:
      found.check(false, `${where}: mrkdwn or unknown, where a user's text could act`);
      break;
  }
}

function checkRichText(found: Findings, block: Node, where: string): void {
  const elements = nodes(block.elements);
  found.check(elements.length > 0, `${where}: empty`);
  found.check(characters(block) <= 3000, `${where}: more than 3000 characters`);
  for (const element of elements) {
    if (element.type === 'rich_text_list') {
      found.check(['bullet', 'ordered'].includes(String(element.style)), `${where}: list style`);
      found.check(nodes(element.elements).length > 0, `${where}: empty list`);
      for (const item of nodes(element.elements)) checkSection(found, item, where);
    } else checkSection(found, element, where);
  }
}

function checkSection(found: Findings, section: Node, where: string): void {
  found.check(section.type === 'rich_text_section', `${where}: ${String(section.type)}`);
  const runs = nodes(section.elements);
  found.check(runs.length > 0, `${where}: empty section`);
  for (const run of runs) {
    if (run.type === 'text') found.text(run.text, 3000, `${where} text`);
    else if (run.type === 'link') {
      found.text(run.url, 3000, `${where} url`);
      found.check(/^(?:https?|mailto):/.test(String(run.url)), `${where}: ${String(run.url)}`);
    } else if (run.type === 'emoji') found.text(run.name, 100, `${where} emoji`);
    else if (run.type === 'date') checkDate(found, run, where);
    else found.check(false, `${where}: ${String(run.type)} in a text`);
  }
}

/** A date that an old client cannot format is read as it is said. */
function checkDate(found: Findings, { timestamp, format, fallback }: Node, where: string): void {
  found.check(Number.isInteger(timestamp), `${where}: timestamp ${String(timestamp)}`);
  const template = String(format).replace(/\{(?:date_long|time)\}/g, '');
  found.check(!/[{}]/.test(template) && template !== format, `${where}: ${String(format)}`);
  found.text(fallback, 3000, `${where} fallback`);
}

function checkActions(found: Findings, block: Node, where: string): void {
  const elements = nodes(block.elements);
  found.check(
    elements.length >= 1 && elements.length <= 25,
    `${where}: ${elements.length} buttons`,
  );
  for (const element of elements) {
    found.check(element.type === 'button', `${where}: ${String(element.type)}`);
    found.unique('action', element.action_id, where);
    found.plain(element.text, 75, `${where} label`);
    found.text(element.value, 2000, `${where} value`);
    const styled = [undefined, 'primary', 'danger'].includes(
      typeof element.style === 'string' ? element.style : undefined,
    );
    found.check(styled, `${where}: style`);
  }
}

function checkInput(found: Findings, block: Node, where: string): void {
  found.text(block.block_id, 255, `${where} block_id`);
  found.plain(block.label, 2000, `${where} label`);
  if (block.hint !== undefined) found.plain(block.hint, 2000, `${where} hint`);
  found.check(typeof block.optional === 'boolean', `${where}: optional`);
  if (isNode(block.element)) checkElement(found, block.element, where);
  else found.check(false, `${where}: no element`);
}

function checkElement(found: Findings, element: Node, where: string): void {
  found.text(element.action_id, 255, `${where} action_id`);
  switch (element.type) {
    case 'plain_text_input':
      if (element.initial_value !== undefined) found.text(element.initial_value, 3000, where);
      break;
    case 'datepicker':
      found.check(/^\d{4}-\d\d-\d\d$/.test(String(element.initial_date ?? '2027-01-01')), where);
      break;
    case 'timepicker':
      found.check(/^\d\d:\d\d$/.test(String(element.initial_time ?? '10:00')), where);
      break;
    case 'static_select':
      checkSelect(found, element, where);
      break;
    case 'external_select':
    case 'multi_external_select':
      checkExternalSelect(found, element, where);
      break;
    default:
      found.check(false, `${where}: ${String(element.type)}`);
      break;
  }
}

function checkSelect(found: Findings, element: Node, where: string): void {
  const groups = element.option_groups === undefined ? [element] : nodes(element.option_groups);
  found.check(groups.length >= 1 && groups.length <= 100, `${where}: ${groups.length} groups`);
  for (const group of groups) {
    const options = nodes(group.options);
    found.check(
      options.length >= 1 && options.length <= 100,
      `${where}: ${options.length} options`,
    );
    if (group !== element) found.plain(group.label, 75, `${where} group`);
    for (const option of options) checkOption(found, option, where);
  }
}

/** Slack asks Griot for the options: the view has those alone that are chosen when it opens. */
function checkExternalSelect(found: Findings, element: Node, where: string): void {
  const { type, initial_option, initial_options, min_query_length } = element;
  found.check(element.options === undefined, `${where}: options that Slack is to ask for`);
  found.check(Number.isInteger(min_query_length), `${where}: min_query_length`);
  const stray = type === 'external_select' ? initial_options : initial_option;
  found.check(stray === undefined, `${where}: what the other kind of list begins with`);
  if (initial_option !== undefined) checkOption(found, initial_option, where);
  if (initial_options === undefined) return;
  const options = nodes(initial_options);
  found.check(options.length >= 1 && options.length <= 100, `${where}: ${options.length} chosen`);
  const values = new Set(options.map(({ value }) => value));
  found.check(values.size === options.length, `${where}: chosen twice`);
  for (const option of options) checkOption(found, option, where);
}

function checkOption(found: Findings, option: unknown, where: string): void {
  if (!isNode(option)) {
    found.check(false, `${where}: no option`);
    return;
  }
  found.plain(option.text, 75, `${where} option`);
  found.text(option.value, 150, `${where} option value`);
}

/** The faults of what is offered in a list: `{ options }` of the answer to a `block_suggestion`. */
export function faultsOfOptions(options: unknown): string[] {
  if (!Array.isArray(options)) return ['no options'];
  const found = new Findings();
  found.check(options.length <= 100, `${options.length} options`);
  for (const option of options) checkOption(found, option, 'list');
  return found.faults;
}
