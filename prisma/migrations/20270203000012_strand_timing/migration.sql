-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "SeriesGap";
PRAGMA foreign_keys=on;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Strand" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seriesId" TEXT NOT NULL,
    "uid" TEXT NOT NULL,
    "rrule" TEXT NOT NULL,
    "rhythm" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "duration" INTEGER NOT NULL,
    "daysOff" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsOn" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "writtenUntil" DATETIME NOT NULL,
    CONSTRAINT "Strand_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Strand" ("endsOn", "id", "rrule", "sequence", "seriesId", "startsAt", "uid", "writtenUntil") SELECT "endsOn", "id", "rrule", "sequence", "seriesId", "startsAt", "uid", "writtenUntil" FROM "Strand";
DROP TABLE "Strand";
ALTER TABLE "new_Strand" RENAME TO "Strand";
CREATE UNIQUE INDEX "Strand_uid_key" ON "Strand"("uid");
CREATE INDEX "Strand_seriesId_idx" ON "Strand"("seriesId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
