-- AlterTable
ALTER TABLE "Poll" ADD COLUMN "withdrawnAt" DATETIME;
