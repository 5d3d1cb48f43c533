-- CreateTable
CREATE TABLE "AgendaVersion" (
    "meetingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "validatedById" TEXT,
    "validatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("meetingId", "number"),
    CONSTRAINT "AgendaVersion_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaTemplatePoint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "duration" INTEGER,
    "presenter" TEXT,
    CONSTRAINT "AgendaTemplatePoint_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "AgendaTemplatePoint_groupId_idx" ON "AgendaTemplatePoint"("groupId");
