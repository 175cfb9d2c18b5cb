import type { HistoryEvent } from "../history/index.ts";
import { isSubjects } from "./observation/observed-case.ts";
import type { VerdictContext } from "./verdict-context.ts";

/**
 * How often the subject asked the API server for what (`api create pods/exec`), and GitLab was asked for what (`gitlab PATCH
 * /jobs/:id/trace`), by the runner or for its job by the helper image.
 */
export function countRequests(history: readonly HistoryEvent[], context: VerdictContext): Record<string, number> {
  const counts = new Map<string, number>();
  for (const event of history) {
    if (event.type !== "request") continue;
    if (event.actor !== "gitlab" && !isSubjects(event, context)) continue;
    const kind = kindOf(event);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function kindOf({
  actor,
  verb,
  method,
  path,
  resource,
  subresource,
}: Extract<HistoryEvent, { type: "request" }>): string {
  if (actor === "gitlab")
    return `gitlab ${method} ${path.replace(/^\/api\/v4/, "").replaceAll(/\/\d+(?=\/|$)/g, "/:id")}`;
  const what = [resource, subresource].filter((part) => part !== undefined && part !== "").join("/");
  return `api ${verb} ${what === "" ? path : what}`;
}
