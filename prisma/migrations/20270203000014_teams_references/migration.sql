-- CreateTable
CREATE TABLE "TeamsReference" (
    "externalId" TEXT NOT NULL PRIMARY KEY,
    "conversationId" TEXT,
    "userId" TEXT,
    "serviceUrl" TEXT NOT NULL,
    "tenantId" TEXT,
    "teamId" TEXT
);

-- CreateIndex
CREATE INDEX "TeamsReference_teamId_idx" ON "TeamsReference"("teamId");
