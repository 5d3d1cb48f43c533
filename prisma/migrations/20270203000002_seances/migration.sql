-- CreateTable
CREATE TABLE "Seance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "openedById" TEXT,
    "closedAt" DATETIME,
    "closedById" TEXT,
    CONSTRAINT "Seance_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeanceDesk" (
    "seanceId" TEXT NOT NULL,
    "place" TEXT NOT NULL,

    PRIMARY KEY ("seanceId", "place"),
    CONSTRAINT "SeanceDesk_seanceId_fkey" FOREIGN KEY ("seanceId") REFERENCES "Seance" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeanceEntry" (
    "seanceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "authorId" TEXT,
    "payload" TEXT NOT NULL,

    PRIMARY KEY ("seanceId", "position"),
    CONSTRAINT "SeanceEntry_seanceId_fkey" FOREIGN KEY ("seanceId") REFERENCES "Seance" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CompteRendu" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "meetingId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "createdAt" DATETIME NOT NULL,
    "circulatedAt" DATETIME,
    "amendUntil" TEXT,
    "adoptedAt" DATETIME,
    "adoptedAtCode" TEXT,
    "seal" TEXT,
    CONSTRAINT "CompteRendu_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CompteRenduVersion" (
    "compteRenduId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("compteRenduId", "number"),
    CONSTRAINT "CompteRenduVersion_compteRenduId_fkey" FOREIGN KEY ("compteRenduId") REFERENCES "CompteRendu" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Amendment" (
    "compteRenduId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "point" INTEGER,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "reason" TEXT,
    "authorId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "decidedById" TEXT,
    "decidedAt" DATETIME,

    PRIMARY KEY ("compteRenduId", "number"),
    CONSTRAINT "Amendment_compteRenduId_fkey" FOREIGN KEY ("compteRenduId") REFERENCES "CompteRendu" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Seance_meetingId_key" ON "Seance"("meetingId");

-- CreateIndex
CREATE INDEX "Seance_closedAt_idx" ON "Seance"("closedAt");

-- CreateIndex
CREATE INDEX "SeanceDesk_place_idx" ON "SeanceDesk"("place");

-- CreateIndex
CREATE UNIQUE INDEX "CompteRendu_meetingId_key" ON "CompteRendu"("meetingId");

-- CreateIndex
CREATE INDEX "CompteRendu_status_idx" ON "CompteRendu"("status");
