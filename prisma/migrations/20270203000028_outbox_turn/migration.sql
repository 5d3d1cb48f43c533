-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "turn" TEXT;
