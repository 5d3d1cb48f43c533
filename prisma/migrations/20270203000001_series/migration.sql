-- CreateTable
CREATE TABLE "Series" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "rhythm" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "duration" INTEGER NOT NULL,
    "daysOff" TEXT NOT NULL DEFAULT 'keep',
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,
    "endedAt" DATETIME,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Series_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Strand" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seriesId" TEXT NOT NULL,
    "uid" TEXT NOT NULL,
    "rrule" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsOn" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "writtenUntil" DATETIME NOT NULL,
    CONSTRAINT "Strand_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StrandInvitee" (
    "strandId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "partstat" TEXT NOT NULL DEFAULT 'needsAction',
    "answeredAt" DATETIME,
    "told" TEXT,

    PRIMARY KEY ("strandId", "personId"),
    CONSTRAINT "StrandInvitee_strandId_fkey" FOREIGN KEY ("strandId") REFERENCES "Strand" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StrandInvitee_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeriesGap" (
    "strandId" TEXT NOT NULL,
    "slot" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,

    PRIMARY KEY ("strandId", "slot"),
    CONSTRAINT "SeriesGap_strandId_fkey" FOREIGN KEY ("strandId") REFERENCES "Strand" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Attendee" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "partstat" TEXT NOT NULL DEFAULT 'needsAction',
    "answeredAt" DATETIME,
    "answeredStart" DATETIME,
    "answeredEnd" DATETIME,
    "standInId" TEXT,
    "told" TEXT,
    CONSTRAINT "Attendee_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendee_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendee_standInId_fkey" FOREIGN KEY ("standInId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Attendee" ("answeredAt", "id", "meetingId", "organizationId", "partstat", "personId", "role", "standInId") SELECT "answeredAt", "id", "meetingId", "organizationId", "partstat", "personId", "role", "standInId" FROM "Attendee";
DROP TABLE "Attendee";
ALTER TABLE "new_Attendee" RENAME TO "Attendee";
CREATE INDEX "Attendee_personId_idx" ON "Attendee"("personId");
CREATE UNIQUE INDEX "Attendee_meetingId_personId_key" ON "Attendee"("meetingId", "personId");
CREATE TABLE "new_Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "subject" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "uid" TEXT NOT NULL,
    "recurrenceId" TEXT NOT NULL DEFAULT '',
    "strandId" TEXT,
    "opened" BOOLEAN NOT NULL DEFAULT true,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "cancelReason" TEXT,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Meeting_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_strandId_fkey" FOREIGN KEY ("strandId") REFERENCES "Strand" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Meeting" ("cancelReason", "code", "createdAt", "createdById", "endsAt", "groupId", "id", "place", "sequence", "startsAt", "status", "subject", "uid", "updatedAt", "zone") SELECT "cancelReason", "code", "createdAt", "createdById", "endsAt", "groupId", "id", "place", "sequence", "startsAt", "status", "subject", "uid", "updatedAt", "zone" FROM "Meeting";
DROP TABLE "Meeting";
ALTER TABLE "new_Meeting" RENAME TO "Meeting";
CREATE UNIQUE INDEX "Meeting_code_key" ON "Meeting"("code");
CREATE INDEX "Meeting_groupId_startsAt_idx" ON "Meeting"("groupId", "startsAt");
CREATE INDEX "Meeting_startsAt_idx" ON "Meeting"("startsAt");
CREATE INDEX "Meeting_strandId_startsAt_idx" ON "Meeting"("strandId", "startsAt");
CREATE UNIQUE INDEX "Meeting_uid_recurrenceId_key" ON "Meeting"("uid", "recurrenceId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Series_code_key" ON "Series"("code");

-- CreateIndex
CREATE INDEX "Series_groupId_idx" ON "Series"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Strand_uid_key" ON "Strand"("uid");

-- CreateIndex
CREATE INDEX "Strand_seriesId_idx" ON "Strand"("seriesId");

-- CreateIndex
CREATE INDEX "StrandInvitee_personId_idx" ON "StrandInvitee"("personId");

-- What the attendees of meetings already convened were told, and for when they answered.
UPDATE "Attendee" SET "told" = (
    SELECT json_object(
        'uid', m."uid", 'recurrenceId', '', 'start', m."startsAt", 'end', m."endsAt", 'zone', m."zone",
        'place', m."place", 'subject', m."subject",
        'cancelled', json(CASE WHEN m."status" = 'cancelled' THEN 'true' ELSE 'false' END)
    ) FROM "Meeting" m WHERE m."id" = "Attendee"."meetingId"
);
UPDATE "Attendee" SET
    "answeredStart" = (SELECT m."startsAt" FROM "Meeting" m WHERE m."id" = "Attendee"."meetingId"),
    "answeredEnd" = (SELECT m."endsAt" FROM "Meeting" m WHERE m."id" = "Attendee"."meetingId")
WHERE "partstat" <> 'needsAction';

-- Reminders are no longer one per person: those to come are planned anew when the bot starts.
DELETE FROM "Job" WHERE "kind" = 'reminder' AND "status" = 'pending';
