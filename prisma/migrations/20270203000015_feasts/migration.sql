-- AlterTable
ALTER TABLE "Holiday" ADD COLUMN "feast" TEXT;
