/**
 * How somebody may stand to what a command is about, and what each relation includes besides: who
 * chairs a group coordinates it too. `docs/decisions/0020` says what each means.
 */
const INCLUDED = {
  /** Whoever speaks, known or not. */
  public: [],
  /** Somebody of the directory. */
  person: ['public'],
  /** Reads what a group shares: its members, whom its chair names, everybody when it is public. */
  reader: ['person'],
  /** Invited to the meeting. */
  invitee: ['person'],
  /** Has the decision to carry out. */
  owner: ['person'],
  /** Of a body to which the decision was passed on. */
  recipient: ['person'],
  /** The person concerned. */
  self: ['person'],
  /** Sits in the group or holds a mandate in it. */
  member: ['reader'],
  titular: ['member'],
  alternate: ['member'],
  coordinator: ['member'],
  /** Chef de file. */
  chair: ['coordinator'],
  /** The outgoing, the current or the incoming presidency. */
  troika: ['person'],
  /** The SEG's team; it coordinates every group that is not confidential. */
  secretariat: ['person'],
  /** Looks after the machine, and reads nothing of the groups for that. */
  administrator: ['person'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Relation = keyof typeof INCLUDED;

export type Relations = ReadonlySet<Relation>;

/** These relations and all that they include. */
export function withIncluded(relations: Iterable<Relation>): Relations {
  const all = new Set<Relation>();
  for (const relation of relations) addTo(all, relation);
  return all;
}

function addTo(all: Set<Relation>, relation: Relation): void {
  all.add(relation);
  for (const included of INCLUDED[relation]) addTo(all, included);
}
