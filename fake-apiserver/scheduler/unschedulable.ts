/** What speaks against every node alike is said once, without a count. */
export function unschedulableAnywhere(reason: string, total: number): string {
  return summary([reason], total);
}

/** `0/2 nodes are available: 1 node(s) were unschedulable, …`, as the scheduler sums up why no node took a pod. */
export function unschedulableMessage(reasons: string[]): string {
  const total = reasons.length;
  if (total === 0) return "no nodes available to schedule pods";
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const parts = [...counts].map(([reason, count]) => `${count} ${reason}`).sort();
  return summary(parts, total);
}

function summary(parts: string[], total: number): string {
  const helpless = `${total} Preemption is not helpful for scheduling`;
  return `0/${total} nodes are available: ${parts.join(", ")}. preemption: 0/${total} nodes are available: ${helpless}.`;
}
