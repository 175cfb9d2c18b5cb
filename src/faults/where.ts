import { z } from "zod";
import { TARGETS } from "./points/target.ts";
import { verbs } from "./verbs.ts";

/** Which requests, streams, pulls … an entry of a plan means. What is left out is any. */
export const whereSchema = z
  .strictObject({
    target: z.enum(TARGETS).optional().describe("Which server misbehaves; the fault's first one when left out."),
    method: z.string().optional().describe("HTTP method."),
    path: z.string().optional().describe("Part of the request path."),
    verb: verbs.optional().describe("Kubernetes verb: get, list, watch, create, update, patch, delete."),
    resource: z.string().optional().describe("Plural name: pods, secrets. Alone it does not mean subresources."),
    subresource: z.string().optional().describe('exec, attach, log, portforward; "" for none.'),
    namespace: z.string().optional(),
    name: z.string().optional().describe("Part of the object's name."),
    container: z.string().optional(),
    port: z.int().min(1).max(65_535).optional().describe("Of the pod; for connections to forwarded ports."),
    image: z.string().optional().describe("Part of the image's name; for registries and containers."),
    volume: z.string().optional().describe("Name of a volume of the pod."),
    command: z.string().optional().describe("Part of the exec command line, words joined by blanks."),
    stage: z.string().optional().describe("Only while this stage runs: in the pod that is asked about, or in any."),
    status: z.int().optional().describe("HTTP status of the answer that is about to leave."),
  })
  .prefault({});

export type Where = z.infer<typeof whereSchema>;

/** Keys of which a part is enough. */
const PARTS: ReadonlySet<string> = new Set(["path", "name", "image", "command"]);

/** The stage that runs in a pod, or in any when no pod is named. */
export type RunningStages = (pod: string | undefined) => ReadonlySet<string>;

/** Whether a point is one that is meant; the target is compared by the caller. */
export function isAt(where: Where, point: object, stages: RunningStages): boolean {
  for (const [key, wanted] of Object.entries(where)) {
    if (key === "target" || wanted === undefined) continue;
    if (key === "stage") {
      if (!stages(fieldOf(point, "name") as string | undefined).has(String(wanted))) return false;
    } else if (!fits(key, wanted, fieldOf(point, key))) return false;
  }
  // `resource: pods` alone means the pods themselves, not their exec or log.
  return where.resource === undefined || where.subresource !== undefined || !fieldOf(point, "subresource");
}

function fits(key: string, wanted: string | number, actual: unknown): boolean {
  if (key === "subresource") return (actual ?? "") === wanted;
  if (PARTS.has(key)) return typeof actual === "string" && actual.includes(String(wanted));
  return actual === wanted;
}

/** Of the point itself, or of the request it is about. */
function fieldOf(point: object, key: string): unknown {
  const own = (point as Record<string, unknown>)[key];
  if (own !== undefined || !("facts" in point)) return own;
  return (point.facts as Record<string, unknown>)[key];
}
