-- CreateTable
CREATE TABLE "FeedAddress" (
    "personId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL DEFAULT '',
    "digest" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastReadAt" DATETIME,

    PRIMARY KEY ("personId", "groupId")
);

-- CreateIndex
CREATE UNIQUE INDEX "FeedAddress_digest_key" ON "FeedAddress"("digest");
