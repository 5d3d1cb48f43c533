-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "command" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "result" TEXT,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "closedById" TEXT,
    "closedAt" DATETIME,
    "place" TEXT NOT NULL DEFAULT '',
    "sight" TEXT NOT NULL DEFAULT 'shown'
);
INSERT INTO "new_Draft" ("closedAt", "closedById", "command", "createdAt", "createdById", "id", "payload", "place", "result", "status", "sight") SELECT "closedAt", "closedById", "command", "createdAt", "createdById", "id", "payload", "place", "result", "status", CASE WHEN "shown" THEN 'shown' ELSE 'gone' END FROM "Draft";
DROP TABLE "Draft";
ALTER TABLE "new_Draft" RENAME TO "Draft";
CREATE INDEX "Draft_createdAt_idx" ON "Draft"("createdAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
