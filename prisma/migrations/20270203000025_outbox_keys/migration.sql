-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "formerKey" TEXT;

-- The keys of letters go by whose they are, whichever address they leave to, so that none is sent again to
-- another. What is for an address as such (a code, a warning) keeps its own.
UPDATE OR IGNORE "OutboxMessage"
SET "formerKey" = "dedupeKey",
  "dedupeKey" = substr("dedupeKey", 1, length("dedupeKey") - length("recipient")) || "personId"
WHERE "transport" = 'mail' AND "personId" IS NOT NULL
  AND substr("dedupeKey", -length("recipient") - 6) = ':mail:' || "recipient"
  AND "dedupeKey" NOT LIKE 'code:%'
  AND "dedupeKey" NOT LIKE 'address:%'
  AND "dedupeKey" NOT LIKE 'addresses:%';
