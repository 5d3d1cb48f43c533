-- CreateTable
CREATE TABLE "GroupRhythm" (
    "groupId" TEXT NOT NULL PRIMARY KEY,
    "rhythm" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "duration" INTEGER NOT NULL,
    "daysOff" TEXT NOT NULL DEFAULT 'after'
);

-- CreateTable
CREATE TABLE "AnnualCalendar" (
    "year" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "validatedById" TEXT,
    "publishedById" TEXT
);

-- CreateTable
CREATE TABLE "AnnualDate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "year" INTEGER NOT NULL,
    "groupId" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "day" TEXT,
    "time" TEXT NOT NULL,
    "duration" INTEGER NOT NULL,
    "reason" TEXT,
    "byHand" BOOLEAN NOT NULL DEFAULT false,
    "told" TEXT,
    "meetingId" TEXT
);

-- CreateIndex
CREATE INDEX "AnnualDate_year_idx" ON "AnnualDate"("year");

-- CreateIndex
CREATE UNIQUE INDEX "AnnualDate_groupId_slot_key" ON "AnnualDate"("groupId", "slot");
