-- CreateTable
CREATE TABLE "SpentLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "SpentLink_expiresAt_idx" ON "SpentLink"("expiresAt");
