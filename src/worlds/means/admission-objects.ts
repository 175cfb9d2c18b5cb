import type { IncomingRequest } from "../../../fake-apiserver/http/request-front.ts";
import type { KubeObject } from "../../clusters/index.ts";
import type { OperationAction } from "../../faults/points/operation-point.ts";
import { until, type MeansParts } from "./means-parts.ts";

/** An API server admits by what its caches know, which follow the store so soon. */
const CACHES_MS = 300;
const CONTROLLER_MS = 3000;
const MERGE = "application/merge-patch+json";

/** Takes away again what was put there. */
export type Undo = () => Promise<void>;

/** Puts real objects into the namespace for as long as one request is carried out. */
export function createAdmissionObjects(parts: MeansParts): {
  /** Undefined when nothing is to be undone. */
  before(request: Pick<IncomingRequest, "id" | "connection" | "facts" | "path">): Promise<Undo | undefined>;
} {
  const { client, faults, clock, failed } = parts;
  let count = 0;

  async function putThere(action: OperationAction, namespace: string): Promise<KubeObject | undefined> {
    if (action.do === "add-limit-range") {
      const metadata = { name: `faultline-limits-${++count}`, namespace };
      return client.create({ apiVersion: "v1", kind: "LimitRange", metadata, spec: { limits: action.limits } });
    }
    if (action.do !== "add-quota") return undefined;
    const { name, hard, used } = action;
    const quota = { apiVersion: "v1", kind: "ResourceQuota", metadata: { name, namespace }, spec: { hard } };
    const made = await client.create(quota);
    const path = `/api/v1/namespaces/${namespace}/resourcequotas/${name}`;
    // The controller counts what is there once it knows the quota, and would count anew what was said before.
    await until(parts, CONTROLLER_MS, async () => {
      const { status } = await client.get<{ status?: { hard?: object } }>(path);
      return status?.hard !== undefined;
    });
    await client.request("PATCH", `${path}/status`, { status: { hard, used } }, MERGE);
    return made;
  }

  return {
    async before({ id, connection, facts, path: { namespace } }) {
      if (namespace === undefined || !faults.expects("operation")) return undefined;
      const actions = faults.ask("operation", { target: "api", request: id, connection, facts });
      if (actions.length === 0) return undefined;
      const objects: KubeObject[] = [];
      try {
        for (const action of actions) {
          const object = await putThere(action, namespace);
          if (object !== undefined) objects.push(object);
        }
      } catch (error) {
        failed(`${actions.map((action) => action.do).join(", ")} in ${namespace}`, error);
      }
      await clock.sleep(CACHES_MS);
      return async () => {
        for (const object of objects) {
          await client.delete(object).catch((error: unknown) => failed(`an end of ${object.kind}`, error));
        }
        await clock.sleep(CACHES_MS);
      };
    },
  };
}
