-- CreateTable
CREATE TABLE "DecisionTag" (
    "decisionId" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "tag" TEXT NOT NULL,

    PRIMARY KEY ("decisionId", "folded"),
    CONSTRAINT "DecisionTag_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "decisionId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    CONSTRAINT "DecisionLink_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionComment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "decisionId" TEXT NOT NULL,
    "authorId" TEXT,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "DecisionComment_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionWord" (
    "decisionId" TEXT NOT NULL,
    "word" TEXT NOT NULL,

    PRIMARY KEY ("decisionId", "word"),
    CONSTRAINT "DecisionWord_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Transmission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decisionId" TEXT NOT NULL,
    "fromGroupId" TEXT NOT NULL,
    "toGroupId" TEXT NOT NULL,
    "note" TEXT,
    "sentById" TEXT,
    "sentAt" DATETIME NOT NULL,
    "answer" TEXT,
    "answeredById" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "Transmission_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "groupId" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'decision',
    "meetingId" TEXT,
    "point" TEXT,
    "text" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "status" TEXT NOT NULL DEFAULT 'todo',
    "phase" TEXT NOT NULL DEFAULT 'open',
    "priority" TEXT NOT NULL DEFAULT 'normal',
    "takenOn" TEXT NOT NULL,
    "dueOn" TEXT,
    "postponements" INTEGER NOT NULL DEFAULT 0,
    "postponeReason" TEXT,
    "closedOn" TEXT,
    "closedNote" TEXT,
    "closedAt" DATETIME,
    "ownerAsked" TEXT,
    "escalationStep" INTEGER NOT NULL DEFAULT 0,
    "escalationHalted" TEXT,
    "wordsVersion" INTEGER NOT NULL DEFAULT 0,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Decision_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Decision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Decision" ("closedAt", "closedNote", "closedOn", "code", "createdAt", "createdById", "dueOn", "groupId", "id", "meetingId", "number", "ownerAsked", "sourceUrl", "status", "takenOn", "text", "updatedAt", "year") SELECT "closedAt", "closedNote", "closedOn", "code", "createdAt", "createdById", "dueOn", "groupId", "id", "meetingId", "number", "ownerAsked", "sourceUrl", "status", "takenOn", "text", "updatedAt", "year" FROM "Decision";
DROP TABLE "Decision";
ALTER TABLE "new_Decision" RENAME TO "Decision";
CREATE UNIQUE INDEX "Decision_code_key" ON "Decision"("code");
CREATE INDEX "Decision_groupId_phase_dueOn_idx" ON "Decision"("groupId", "phase", "dueOn");
CREATE INDEX "Decision_groupId_createdAt_idx" ON "Decision"("groupId", "createdAt");
CREATE INDEX "Decision_groupId_closedAt_idx" ON "Decision"("groupId", "closedAt");
CREATE INDEX "Decision_phase_dueOn_idx" ON "Decision"("phase", "dueOn");
CREATE INDEX "Decision_meetingId_idx" ON "Decision"("meetingId");
CREATE INDEX "Decision_wordsVersion_idx" ON "Decision"("wordsVersion");
CREATE UNIQUE INDEX "Decision_year_number_key" ON "Decision"("year", "number");
CREATE TABLE "new_DecisionOwner" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "decisionId" TEXT NOT NULL,
    "personId" TEXT,
    "organizationId" TEXT,
    "groupId" TEXT NOT NULL,
    "phase" TEXT NOT NULL DEFAULT 'open',
    "dueOn" TEXT,
    CONSTRAINT "DecisionOwner_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DecisionOwner_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DecisionOwner_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
-- What was « done » was done for good: there was nobody to confirm it.
UPDATE "Decision" SET "status" = 'confirmed' WHERE "status" = 'done';
UPDATE "Decision" SET "phase" = 'closed' WHERE "status" IN ('confirmed', 'dropped');
INSERT INTO "new_DecisionOwner" ("decisionId", "personId", "groupId", "phase", "dueOn") SELECT "owner"."decisionId", "owner"."personId", "decision"."groupId", "decision"."phase", "decision"."dueOn" FROM "DecisionOwner" AS "owner" JOIN "Decision" AS "decision" ON "decision"."id" = "owner"."decisionId";
DROP TABLE "DecisionOwner";
ALTER TABLE "new_DecisionOwner" RENAME TO "DecisionOwner";
CREATE INDEX "DecisionOwner_personId_phase_dueOn_idx" ON "DecisionOwner"("personId", "phase", "dueOn");
CREATE INDEX "DecisionOwner_organizationId_phase_dueOn_idx" ON "DecisionOwner"("organizationId", "phase", "dueOn");
CREATE UNIQUE INDEX "DecisionOwner_decisionId_personId_key" ON "DecisionOwner"("decisionId", "personId");
CREATE UNIQUE INDEX "DecisionOwner_decisionId_organizationId_key" ON "DecisionOwner"("decisionId", "organizationId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "DecisionTag_folded_idx" ON "DecisionTag"("folded");

-- CreateIndex
CREATE INDEX "DecisionLink_decisionId_idx" ON "DecisionLink"("decisionId");

-- CreateIndex
CREATE INDEX "DecisionComment_decisionId_idx" ON "DecisionComment"("decisionId");

-- CreateIndex
CREATE INDEX "DecisionWord_word_idx" ON "DecisionWord"("word");

-- CreateIndex
CREATE INDEX "Transmission_decisionId_idx" ON "Transmission"("decisionId");

-- CreateIndex
CREATE INDEX "Transmission_toGroupId_answeredAt_idx" ON "Transmission"("toGroupId", "answeredAt");

-- CreateIndex
CREATE INDEX "Transmission_fromGroupId_answeredAt_idx" ON "Transmission"("fromGroupId", "answeredAt");
