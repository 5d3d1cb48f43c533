-- CreateTable
CREATE TABLE "WaitingPoint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "duration" INTEGER,
    "presenter" TEXT,
    "sourceKey" TEXT NOT NULL,
    "sourceCode" TEXT,
    "note" TEXT,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "agendaItemId" TEXT,
    "closedAt" DATETIME,
    CONSTRAINT "WaitingPoint_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WaitingPoint_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "WaitingPoint_sourceKey_key" ON "WaitingPoint"("sourceKey");

-- CreateIndex
CREATE UNIQUE INDEX "WaitingPoint_agendaItemId_key" ON "WaitingPoint"("agendaItemId");

-- CreateIndex
CREATE INDEX "WaitingPoint_groupId_closedAt_agendaItemId_idx" ON "WaitingPoint"("groupId", "closedAt", "agendaItemId");
