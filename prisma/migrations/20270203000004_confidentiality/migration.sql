-- Who else may learn of a message, and what is for its recipient alone.
ALTER TABLE "OutboxMessage" ADD COLUMN "personal" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "CapturedMail" ADD COLUMN "groupId" TEXT;
ALTER TABLE "CapturedMail" ADD COLUMN "personal" BOOLEAN NOT NULL DEFAULT false;

-- What was captured before is known by its outbox row, as far as it is still there.
UPDATE "CapturedMail" SET "groupId" = (
    SELECT "groupId" FROM "OutboxMessage"
    WHERE "OutboxMessage"."transport" = 'mail'
      AND "OutboxMessage"."recipient" = "CapturedMail"."recipient"
      AND "OutboxMessage"."subject" = "CapturedMail"."subject"
      AND "OutboxMessage"."groupId" IS NOT NULL
    LIMIT 1
);

-- A confidential group numbers its decisions by itself.
ALTER TABLE "Decision" ADD COLUMN "series" TEXT NOT NULL DEFAULT '';
DROP INDEX "Decision_year_number_key";
CREATE UNIQUE INDEX "Decision_series_year_number_key" ON "Decision"("series", "year", "number");

-- The lines of a conversation are numbered by themselves.
CREATE TABLE "new_ChatLine" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" INTEGER NOT NULL,
    "conversation" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "authorId" TEXT,
    "onlyForId" TEXT,
    "messageKey" TEXT,
    "body" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);
INSERT INTO "new_ChatLine" ("authorId", "body", "conversation", "createdAt", "id", "number", "messageKey", "onlyForId", "seq", "updatedAt")
SELECT "authorId", "body", "conversation", "createdAt", "id",
    ROW_NUMBER() OVER (PARTITION BY "conversation" ORDER BY "id"),
    "messageKey", "onlyForId", "seq", "updatedAt"
FROM "ChatLine";
DROP TABLE "ChatLine";
ALTER TABLE "new_ChatLine" RENAME TO "ChatLine";
CREATE UNIQUE INDEX "ChatLine_conversation_number_key" ON "ChatLine"("conversation", "number");
CREATE UNIQUE INDEX "ChatLine_conversation_seq_key" ON "ChatLine"("conversation", "seq");
CREATE UNIQUE INDEX "ChatLine_conversation_messageKey_key" ON "ChatLine"("conversation", "messageKey");
