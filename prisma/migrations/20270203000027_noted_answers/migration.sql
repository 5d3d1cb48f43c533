-- AlterTable
ALTER TABLE "Attendee" ADD COLUMN "notedById" TEXT;
