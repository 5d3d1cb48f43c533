-- CreateTable
CREATE TABLE "TeamsUpload" (
    "linkId" TEXT NOT NULL PRIMARY KEY,
    "place" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "TeamsUpload_at_idx" ON "TeamsUpload"("at");
