-- AlterTable
ALTER TABLE "CapturedMail" ADD COLUMN "personId" TEXT;

-- CreateTable
CREATE TABLE "PersonAddress" (
    "address" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    CONSTRAINT "PersonAddress_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AddressCode" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "address" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "quietHours" TEXT NOT NULL DEFAULT '',
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "zone" TEXT NOT NULL DEFAULT 'Africa/Bamako',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "organizationId" TEXT NOT NULL,
    CONSTRAINT "Person_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Person" ("active", "email", "firstName", "id", "jobTitle", "lastName", "locale", "organizationId", "zone") SELECT "active", "email", "firstName", "id", "jobTitle", "lastName", "locale", "organizationId", "zone" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");
CREATE INDEX "Person_organizationId_idx" ON "Person"("organizationId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "PersonAddress_personId_idx" ON "PersonAddress"("personId");

-- A letter and those that replace it go by whose they are, whichever address they leave to.
UPDATE "OutboxMessage"
SET "topic" = substr("topic", 1, length("topic") - length("recipient")) || "personId"
WHERE "transport" = 'mail' AND "personId" IS NOT NULL
  AND substr("topic", -length("recipient") - 6) = ':mail:' || "recipient";
