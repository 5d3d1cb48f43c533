/** What this process has used of the processor, in milliseconds: a busy machine does not lengthen it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
