-- AlterTable
ALTER TABLE "AnnualCalendar" ADD COLUMN "submittedById" TEXT;
