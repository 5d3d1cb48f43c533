import type { Group } from '../../src/kernel/directory.ts';
import { TRANSPORT } from './transportName.ts';
import type { Visitor } from './visitor.ts';

/** A place where the visitor speaks and reads. */
export interface Conversation {
  /** How its lines are kept. */
  readonly key: string;
  readonly path: string;
  /** The chat's own id of the channel; undefined with Griot alone. */
  readonly channel: string | undefined;
  readonly title: string;
  readonly subtitle: string;
  /** 1 for a sub-group of the group above it in the list, 2 for its own… */
  readonly depth: number;
  readonly group: Group | undefined;
}

export const directKey = (externalId: string): string => `person:${externalId}`;
export const channelKey = (externalId: string): string => `channel:${externalId}`;

/** The visitor's conversation with Griot alone. */
export function directConversation({ externalId, t }: Visitor): Conversation {
  return {
    key: directKey(externalId),
    path: '/griot',
    channel: undefined,
    title: t('kernel.web.nav.griot'),
    subtitle: t('kernel.web.nav.griotHint'),
    depth: 0,
    group: undefined,
  };
}

/** The channels of the visitor's groups, sub-groups under their group. */
export function channelConversations(visitor: Visitor): Conversation[] {
  const { directory, actor } = visitor;
  const own = directory.groups.filter((group) => actor.relations(group).has('reader'));
  return inTree(own.sort((one, other) => rank(one) - rank(other))).flatMap(({ group, depth }) =>
    directory
      .channelsOfGroup(group.id)
      .filter((channel) => channel.transport === TRANSPORT)
      .map(({ externalId }) => channelOf(externalId, group, depth)),
  );
}

/** Everything the visitor may read, his conversation with Griot first. */
export const conversationsOf = (visitor: Visitor): Conversation[] => [
  directConversation(visitor),
  ...channelConversations(visitor),
];

/** « GEC » before « GT-SANTE »: the bodies above before the thematic groups; the closed ones last of them. */
const rank = ({ code, confidentiality }: Group): number =>
  (code.includes('-') ? 2 : 0) + (confidentiality === 'confidential' ? 1 : 0);

function channelOf(externalId: string, group: Group, depth: number): Conversation {
  return {
    key: channelKey(externalId),
    path: `/groupes/${encodeURIComponent(externalId)}`,
    channel: externalId,
    title: group.code,
    subtitle: group.name,
    depth,
    group,
  };
}

interface Placed {
  readonly group: Group;
  readonly depth: number;
}

/** A group whose parent is not in the list stands at the root. */
function inTree(groups: readonly Group[], parent?: Group, depth = 0): Placed[] {
  const known = new Set(groups.map((group) => group.id));
  const isHere = ({ parentId }: Group): boolean =>
    parent ? parentId === parent.id : parentId === null || !known.has(parentId);
  return groups
    .filter(isHere)
    .flatMap((group) => [{ group, depth }, ...inTree(groups, group, depth + 1)]);
}
