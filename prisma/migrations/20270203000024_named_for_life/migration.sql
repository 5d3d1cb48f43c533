-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN "namedBy" TEXT;

-- The files of the year named every meeting by its code: calendars that took them know it so.
UPDATE "Meeting" SET "namedBy" = 'code';
