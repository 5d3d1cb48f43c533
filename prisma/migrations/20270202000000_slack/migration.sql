-- AlterTable
ALTER TABLE "Decision" ADD COLUMN "sourceUrl" TEXT;

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "messageKey" TEXT;

-- CreateTable
CREATE TABLE "IdentityRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "transport" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "createdAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "closedById" TEXT
);

-- CreateIndex
CREATE INDEX "IdentityRequest_status_createdAt_idx" ON "IdentityRequest"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityRequest_transport_externalId_key" ON "IdentityRequest"("transport", "externalId");

-- CreateIndex
CREATE INDEX "OutboxMessage_messageKey_recipient_idx" ON "OutboxMessage"("messageKey", "recipient");
