-- CreateTable
CREATE TABLE "Retention" (
    "subject" TEXT NOT NULL PRIMARY KEY,
    "days" INTEGER NOT NULL
);
