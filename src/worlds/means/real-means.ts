import type { Api, IncomingRequest } from "../../../fake-apiserver/http/request-front.ts";
import { decodeBody } from "../../../fake-apiserver/http/request-body.ts";
import type { ClusterClient, KubeObject } from "../../clusters/index.ts";
import type { HandsEngine } from "../../faults/index.ts";
import type { Recorder } from "../../history/index.ts";
import type { Clock } from "../../platform/index.ts";
import { createAdmissionObjects } from "./admission-objects.ts";
import { alterPod, type AlterablePod } from "./altered-pod.ts";
import { endsContainers, makeEndable } from "./endable-pod.ts";
import { createPodDebts } from "./pod-debts.ts";
import { performPodMoments } from "./pod-moments.ts";
import { createRuntimeClasses } from "./runtime-classes.ts";
import { createStandingPermissions } from "./standing-permissions.ts";

export interface RealMeansOptions {
  /** An administrator's. */
  client: ClusterClient;
  /** The view of what is to be done by real means. */
  faults: HandsEngine;
  clock: Clock;
  history: Recorder;
  /** Of the jobs. */
  namespace: string;
  /** An object of the whole cluster with the mark of whoever makes it. */
  marked?(object: KubeObject): KubeObject;
}

/** Hands that do to a cluster what a fault plan wants, as people with rights would. */
export interface RealMeans {
  /** What goes to the API server goes through this: before a request is carried out the cluster is made what it is to meet. */
  around(api: Api): Api;
  /** Puts everything back. Rejects when something that should have happened could not be brought about. */
  close(): Promise<void>;
}

/** What the hands are called where they go through the same front as everybody: what they do happens as it is. */
export const HANDS = "faultline";

const POD_HOOKS = ["schedule", "sandbox", "volume", "pull", "container-start", "teardown"] as const;

export function createRealMeans(options: RealMeansOptions): RealMeans {
  const { client, faults, clock, history, namespace, marked = (object) => object } = options;
  const stop = new AbortController();
  const failures: string[] = [];
  const failed = (what: string, error: unknown) => {
    failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  };
  const parts = { client, faults, clock, namespace, signal: stop.signal, failed };
  const permissions = createStandingPermissions(parts);
  const admission = createAdmissionObjects(parts);
  const debts = createPodDebts(parts, createRuntimeClasses(client, marked));
  const endMoments = performPodMoments(parts);
  let pods = 0;

  const isPodAltered = () => endsContainers(faults) || POD_HOOKS.some((hook) => faults.expects(hook));

  /** The request with another pod in it, when that is to be made. */
  async function altered<Request extends IncomingRequest>(request: Request): Promise<Request> {
    const { path, body, message } = request;
    const { namespace: home = "", resource, subresource = "" } = path;
    if (path.verb !== "create" || resource !== "pods" || subresource !== "") return request;
    if (!isPodAltered()) return request;
    const pod = decodeBody(body, message.headers["content-type"]) as AlterablePod;
    pod.metadata.namespace ??= home;
    const id = `${home}-${++pods}`;
    const owed = alterPod(pod, { faults, id });
    makeEndable(pod, faults.moments(), id);
    await debts.prepare(owed).catch((error: unknown) => failed("what a pod is to meet", error));
    debts.owe(home, pod.metadata.name ?? "", owed);
    const headers = { ...message.headers, "content-type": "application/json" };
    return { ...request, body: Buffer.from(JSON.stringify(pod)), message: { ...message, headers } };
  }

  function carriedOut<Request extends IncomingRequest, Result>(
    request: Request,
    work: (request: Request) => Result | Promise<Result>,
  ): Result | Promise<Result> {
    if (request.user?.name === HANDS) return work(request);
    const isExpected = faults.expects("authorize") || faults.expects("operation") || isPodAltered();
    return isExpected ? prepared(request, work) : work(request);
  }

  async function prepared<Request extends IncomingRequest, Result>(
    request: Request,
    work: (request: Request) => Result | Promise<Result>,
  ): Promise<Result> {
    await permissions.before(request);
    const undo = await admission.before(request);
    try {
      const next = await altered(request);
      return await history.because(request.id, () => work(next));
    } finally {
      await undo?.();
    }
  }

  return {
    around: (api) => ({
      answer: (request) => carriedOut(request, (next) => api.answer(next)),
      upgrade: (request, connection) => carriedOut(request, (next) => api.upgrade(next, connection)),
    }),
    async close() {
      endMoments();
      stop.abort();
      await permissions.close();
      await debts.close();
      if (failures.length > 0) throw new Error(`real means failed: ${failures.join("; ")}`);
    },
  };
}
