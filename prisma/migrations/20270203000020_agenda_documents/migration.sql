-- CreateTable
CREATE TABLE "AgendaDocument" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "itemId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "addedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "AgendaDocument_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "AgendaDocument_itemId_url_key" ON "AgendaDocument"("itemId", "url");
