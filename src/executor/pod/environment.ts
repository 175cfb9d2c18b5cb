import type { V1EnvVar } from "@kubernetes/client-node";
import type { JobVariable } from "../../runner/gitlab/job-payload.ts";

/** Environment of a container; of equal names the last value stands at the first position (executor facts 3.5). */
export function environment(variables: readonly Pick<JobVariable, "key" | "value">[]): V1EnvVar[] {
  const values = new Map<string, string>();
  for (const { key, value } of variables) values.set(key, value);
  // Kubernetes expands `$(NAME)` in values; a doubled dollar is a plain one.
  return [...values].map(([name, value]) => ({ name, value: value.replaceAll("$", "$$$$") }));
}
