-- CreateTable
CREATE TABLE "FollowUpNotice" (
    "decisionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("decisionId", "personId", "dueOn", "step")
);

-- CreateTable
CREATE TABLE "FollowUpChoice" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "silentUntil" TEXT,
    "weekly" BOOLEAN NOT NULL DEFAULT true
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Group" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT NOT NULL DEFAULT '',
    "parentId" TEXT,
    "confidentiality" TEXT NOT NULL DEFAULT 'members',
    "zone" TEXT NOT NULL DEFAULT 'Africa/Bamako',
    "defaultPlace" TEXT,
    "defaultDuration" INTEGER NOT NULL DEFAULT 120,
    "quorumPercent" INTEGER NOT NULL DEFAULT 50,
    "reminders" TEXT NOT NULL DEFAULT 'J-7,J-1,H-1',
    "digestDay" INTEGER DEFAULT 1,
    "digestTime" TEXT NOT NULL DEFAULT '08:00',
    "digestEvery" TEXT NOT NULL DEFAULT 'weekly',
    "escalation" TEXT NOT NULL DEFAULT '5,15,30',
    "active" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "Group_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Group" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Group" ("active", "aliases", "code", "confidentiality", "defaultDuration", "defaultPlace", "digestDay", "digestTime", "id", "name", "parentId", "quorumPercent", "reminders", "zone") SELECT "active", "aliases", "code", "confidentiality", "defaultDuration", "defaultPlace", "digestDay", "digestTime", "id", "name", "parentId", "quorumPercent", "reminders", "zone" FROM "Group";
DROP TABLE "Group";
ALTER TABLE "new_Group" RENAME TO "Group";
CREATE UNIQUE INDEX "Group_code_key" ON "Group"("code");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "FollowUpNotice_personId_idx" ON "FollowUpNotice"("personId");
