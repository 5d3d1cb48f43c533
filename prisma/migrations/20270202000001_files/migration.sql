-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    "personId" TEXT,
    "groupId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "keepUntil" DATETIME
);

-- CreateIndex
CREATE INDEX "StoredFile_keepUntil_idx" ON "StoredFile"("keepUntil");
