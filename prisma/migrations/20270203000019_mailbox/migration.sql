-- CreateTable
CREATE TABLE "TimeProposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "declinedAt" DATETIME,
    CONSTRAINT "TimeProposal_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mailbox" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "uidValidity" TEXT NOT NULL,
    "firstUid" INTEGER NOT NULL,
    "lastUid" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "ReceivedMail" (
    "fingerprint" TEXT NOT NULL PRIMARY KEY,
    "mailbox" TEXT NOT NULL,
    "uidValidity" TEXT NOT NULL,
    "uid" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "marked" BOOLEAN NOT NULL DEFAULT false
);

-- CreateIndex
CREATE UNIQUE INDEX "TimeProposal_meetingId_personId_key" ON "TimeProposal"("meetingId", "personId");

-- CreateIndex
CREATE INDEX "ReceivedMail_mailbox_marked_idx" ON "ReceivedMail"("mailbox", "marked");
