-- CreateTable
CREATE TABLE "LinkCode" (
    "transport" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "personId" TEXT,
    "salt" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,

    PRIMARY KEY ("transport", "externalId")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_IdentityRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "transport" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "guest" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "closedById" TEXT
);
INSERT INTO "new_IdentityRequest" ("closedAt", "closedById", "createdAt", "email", "externalId", "id", "name", "status", "transport") SELECT "closedAt", "closedById", "createdAt", "email", "externalId", "id", "name", "status", "transport" FROM "IdentityRequest";
DROP TABLE "IdentityRequest";
ALTER TABLE "new_IdentityRequest" RENAME TO "IdentityRequest";
CREATE INDEX "IdentityRequest_status_createdAt_idx" ON "IdentityRequest"("status", "createdAt");
CREATE UNIQUE INDEX "IdentityRequest_transport_externalId_key" ON "IdentityRequest"("transport", "externalId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "LinkCode_personId_idx" ON "LinkCode"("personId");

-- CreateIndex
CREATE INDEX "Attempt_key_at_idx" ON "Attempt"("key", "at");

-- CreateIndex
CREATE INDEX "Attempt_at_idx" ON "Attempt"("at");
