import type { KubeObject } from "../../clusters/index.ts";
import { FINALIZER, type Debt } from "./altered-pod.ts";
import { until, type MeansParts } from "./means-parts.ts";
import type { RuntimeClasses } from "./runtime-classes.ts";

const MERGE = "application/merge-patch+json";
/** How often it is asked whether a failure is to happen once more, as a kubelet tries again and again. */
const RETRY_MS = 1000;
const LOOK_MS = 200;
/** A node that is busy takes long to begin with a pod, and its events may be late. */
const MET_MS = 30_000;

interface PodStatus {
  metadata: { deletionTimestamp?: string };
  status?: { containerStatuses?: ContainerStatus[]; initContainerStatuses?: ContainerStatus[] };
}

interface ContainerStatus {
  state?: { running?: object; waiting?: { reason?: string } };
}

/** Gives back to pods what was taken from them when they were made, when its time has come, and in any case at the end. */
export function createPodDebts(
  parts: MeansParts,
  classes: RuntimeClasses,
): {
  /** Puts there what has to be there before the pod is. */
  prepare(debts: readonly Debt[]): Promise<void>;
  owe(namespace: string, pod: string, debts: readonly Debt[]): void;
  close(): Promise<void>;
} {
  const { client, clock, faults, signal, failed } = parts;
  const open = new Map<Debt, { namespace: string; pod: string }>();
  const labels = new Set<string>();
  const running = new Set<Promise<void>>();

  const pause = (ms: number) => clock.sleep(ms, signal).catch(() => {});
  const podPath = (namespace: string, pod: string) => `/api/v1/namespaces/${namespace}/pods/${pod}`;

  function stillDue(debt: Debt, namespace: string, name: string): boolean {
    const point = { target: "cluster", namespace, name } as const;
    if (debt.owes === "node-label") return faults.ask("schedule", point).length > 0;
    if (debt.owes === "runtime-class") return faults.ask("sandbox", point).some((action) => action.do === "fail");
    if (debt.owes !== "config-map") return false;
    return debt.of.hook === "volume"
      ? faults.ask("volume", { ...point, volume: debt.of.volume }).length > 0
      : faults.ask("container-start", { ...point, container: debt.of.container, image: debt.of.image }).length > 0;
  }

  async function labelNodes(label: string, value: "yes" | null): Promise<void> {
    const { items } = await client.list("/api/v1/nodes");
    for (const { metadata } of items) {
      const path = `/api/v1/nodes/${metadata.name}`;
      const { status, body } = await client.request("PATCH", path, { metadata: { labels: { [label]: value } } }, MERGE);
      if (status >= 300) throw new Error(`PATCH ${path}: ${status} ${body}`);
    }
  }

  async function giveBack(debt: Debt, namespace: string, pod: string): Promise<void> {
    open.delete(debt);
    if (debt.owes === "node-label") {
      labels.add(debt.label);
      await labelNodes(debt.label, "yes");
    } else if (debt.owes === "runtime-class") {
      await classes.change(debt.name);
    } else if (debt.owes === "config-map") {
      const map = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: debt.name, namespace } };
      await client.create({ ...map, data: { value: "here" } } as KubeObject);
    } else {
      const now = await client.request("GET", podPath(namespace, pod));
      if (now.status !== 200) return;
      const { metadata } = JSON.parse(now.body) as { metadata: { finalizers?: string[] } };
      const finalizers = (metadata.finalizers ?? []).filter((each) => each !== FINALIZER);
      await client.request("PATCH", podPath(namespace, pod), { metadata: { finalizers } }, MERGE);
    }
  }

  /** The pod is on its way out, and nothing in it runs any more; or it is gone. */
  async function hasEnded(namespace: string, pod: string): Promise<boolean> {
    const { status, body } = await client.request("GET", podPath(namespace, pod));
    if (status === 404) return true;
    if (status !== 200) return false;
    const { metadata, status: told = {} } = JSON.parse(body) as PodStatus;
    const isRunning = (told.containerStatuses ?? []).some(({ state }) => state?.running !== undefined);
    return metadata.deletionTimestamp !== undefined && !isRunning;
  }

  /** The pod has come to where what it was denied is missing. */
  async function isMissed(
    debt: Extract<Debt, { owes: "config-map" | "runtime-class" }>,
    namespace: string,
    pod: string,
  ): Promise<boolean> {
    if (debt.owes === "runtime-class" || debt.of.hook === "volume") {
      const reason = debt.owes === "runtime-class" ? "FailedCreatePodSandBox" : "FailedMount";
      const fieldSelector = `involvedObject.name=${pod},reason=${reason}`;
      return (await client.list(`/api/v1/namespaces/${namespace}/events`, { fieldSelector })).items.length > 0;
    }
    const { status, body } = await client.request("GET", podPath(namespace, pod));
    if (status !== 200) return status === 404;
    const { containerStatuses = [], initContainerStatuses = [] } = (JSON.parse(body) as PodStatus).status ?? {};
    const waiting = [...initContainerStatuses, ...containerStatuses].map(({ state }) => state?.waiting?.reason);
    return waiting.includes("CreateContainerConfigError");
  }

  async function pay(debt: Debt, namespace: string, pod: string): Promise<void> {
    if (debt.owes === "finalizer") {
      while (!signal.aborted && !(await hasEnded(namespace, pod))) await pause(LOOK_MS);
      await pause(debt.ms);
    } else {
      if (debt.owes !== "node-label") await until(parts, MET_MS, () => isMissed(debt, namespace, pod));
      const retryMs = debt.owes === "node-label" ? debt.retryMs : RETRY_MS;
      do await pause(retryMs);
      while (!signal.aborted && stillDue(debt, namespace, pod));
    }
    if (!signal.aborted) await giveBack(debt, namespace, pod);
  }

  return {
    async prepare(debts) {
      for (const debt of debts) if (debt.owes === "runtime-class") await classes.create(debt.name);
    },
    owe(namespace, pod, debts) {
      for (const debt of debts) {
        open.set(debt, { namespace, pod });
        const paid = pay(debt, namespace, pod).catch((error: unknown) => failed(`an end of ${debt.owes}`, error));
        running.add(paid);
        void paid.finally(() => running.delete(paid));
      }
    },
    /** After the end of the signal. */
    async close() {
      await Promise.all(running);
      for (const [debt, { namespace, pod }] of open) {
        if (debt.owes === "finalizer") await giveBack(debt, namespace, pod).catch(() => {});
      }
      await classes.remove().catch((error: unknown) => failed("an end of a runtime class", error));
      for (const label of labels) await labelNodes(label, null).catch(() => {});
    },
  };
}
