import type {
  Confidentiality,
  DigestRhythm,
  MandateRole,
  OrganizationKind,
  SeatRole,
} from '../../prisma/client/enums.ts';

export interface Organization {
  readonly id: string;
  readonly acronym: string;
  readonly name: string;
  readonly kind: OrganizationKind;
}

export interface Person {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  /** « Aïssata Diarra ». */
  readonly name: string;
  /** The preferred one of his addresses: what is mailed to him goes there. */
  readonly email: string;
  /** His others, as addresses are compared: he is known by each of them. */
  readonly otherEmails: readonly string[];
  /** « +223 76 12 34 56 »; '' when he gives none. */
  readonly phone: string;
  /** « 20:00-07:00 » (`quietHours.ts`), in his zone; '' when he has none. */
  readonly quietHours: string;
  readonly jobTitle: string;
  readonly locale: string;
  /** IANA zone. */
  readonly zone: string;
  readonly active: boolean;
  readonly organizationId: string;
}

export interface Group {
  readonly id: string;
  /** GEC, GT-SANTE: what people type. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parentId: string | null;
  readonly confidentiality: Confidentiality;
  /** IANA zone in which it meets. */
  readonly zone: string;
  readonly defaultPlace: string | null;
  /** Minutes. */
  readonly defaultDuration: number;
  /** Percent of the organisations seated; 0: no quorum rule. */
  readonly quorumPercent: number;
  /** « J-7 », « H-1 »… */
  readonly reminders: readonly string[];
  /** ISO day of the week; null: no digest. */
  readonly digestDay: number | null;
  /** Local hour, HH:MM. */
  readonly digestTime: string;
  readonly digestEvery: DigestRhythm;
  /** « 5,15,30 »: after how many working days late each rung hears of a decision; 0: never. */
  readonly escalation: string;
}

export interface Seat {
  readonly id: string;
  readonly groupId: string;
  readonly organizationId: string;
  readonly personId: string;
  readonly role: SeatRole;
}

export interface Mandate {
  readonly id: string;
  /** Its last day, YYYY-MM-DD; null while none is set. */
  readonly endsOn: string | null;
  readonly role: MandateRole;
  readonly personId: string | null;
  readonly organizationId: string | null;
  readonly groupId: string | null;
}

/** Somebody who is absent for a time, and who acts in his place (docs/decisions/0023). */
export interface Delegation {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  /** Its first and last days, YYYY-MM-DD. */
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Where a chat reaches a person or a group. */
export interface ChatAddress {
  readonly transport: string;
  readonly externalId: string;
}
