-- AlterTable
ALTER TABLE "ChatIdentity" ADD COLUMN "preferred" BOOLEAN NOT NULL DEFAULT false;
