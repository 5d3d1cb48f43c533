-- As what somebody acted, about which group, and the chain that holds the lines together. The lines
-- written before have no hash: the chain begins with the first one written from now on.
ALTER TABLE "Audit" ADD COLUMN "capacity" TEXT;
ALTER TABLE "Audit" ADD COLUMN "mandateId" TEXT;
ALTER TABLE "Audit" ADD COLUMN "groupId" TEXT;
ALTER TABLE "Audit" ADD COLUMN "salt" TEXT;
ALTER TABLE "Audit" ADD COLUMN "digest" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Audit" ADD COLUMN "hash" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Audit" ADD COLUMN "erasedById" INTEGER;

UPDATE "Audit" SET "groupId" = "subjectId" WHERE "subjectType" = 'group';
UPDATE "Audit" SET "groupId" = (SELECT "groupId" FROM "Meeting" WHERE "id" = "subjectId")
WHERE "subjectType" = 'meeting';
UPDATE "Audit" SET "groupId" = (SELECT "groupId" FROM "Decision" WHERE "id" = "subjectId")
WHERE "subjectType" = 'decision';

CREATE INDEX "Audit_actorId_at_idx" ON "Audit"("actorId", "at");
CREATE INDEX "Audit_at_idx" ON "Audit"("at");

-- Append-only, whatever a program does. What may change is that values are erased, with a trace of it.
CREATE TRIGGER "Audit_is_never_deleted" BEFORE DELETE ON "Audit"
BEGIN
  SELECT RAISE(ABORT, 'the audit is append-only');
END;
CREATE TRIGGER "Audit_is_never_changed" BEFORE UPDATE ON "Audit"
WHEN NEW."erasedById" IS NULL
  OR NEW."salt" IS NOT NULL
  OR NEW."id" IS NOT OLD."id"
  OR NEW."at" IS NOT OLD."at"
  OR NEW."actorId" IS NOT OLD."actorId"
  OR NEW."capacity" IS NOT OLD."capacity"
  OR NEW."mandateId" IS NOT OLD."mandateId"
  OR NEW."transport" IS NOT OLD."transport"
  OR NEW."action" IS NOT OLD."action"
  OR NEW."subjectType" IS NOT OLD."subjectType"
  OR NEW."subjectId" IS NOT OLD."subjectId"
  OR NEW."groupId" IS NOT OLD."groupId"
  OR NEW."digest" IS NOT OLD."digest"
  OR NEW."hash" IS NOT OLD."hash"
BEGIN
  SELECT RAISE(ABORT, 'the audit is append-only');
END;
