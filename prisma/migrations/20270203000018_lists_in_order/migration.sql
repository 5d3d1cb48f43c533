-- DropIndex
DROP INDEX "Decision_phase_dueOn_idx";

-- DropIndex
DROP INDEX "Decision_groupId_closedAt_idx";

-- DropIndex
DROP INDEX "Decision_groupId_phase_dueOn_idx";

-- CreateIndex
CREATE INDEX "Decision_groupId_phase_dueOn_createdAt_idx" ON "Decision"("groupId", "phase", "dueOn", "createdAt");

-- CreateIndex
CREATE INDEX "Decision_groupId_closedAt_createdAt_idx" ON "Decision"("groupId", "closedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Decision_phase_dueOn_createdAt_groupId_idx" ON "Decision"("phase", "dueOn", "createdAt", "groupId");

-- CreateIndex
CREATE INDEX "Decision_phase_closedAt_createdAt_groupId_idx" ON "Decision"("phase", "closedAt", "createdAt", "groupId");

-- CreateIndex
CREATE INDEX "Decision_status_closedAt_createdAt_groupId_idx" ON "Decision"("status", "closedAt", "createdAt", "groupId");

-- CreateIndex
CREATE INDEX "Decision_createdAt_number_groupId_idx" ON "Decision"("createdAt", "number", "groupId");
