import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { V1Pod } from "@kubernetes/client-node";
import type { Cluster } from "./cluster-with-plan.ts";

const ALL = "/api/v1/namespaces/default/pods";

/** A client of one cluster that speaks HTTP only, as an administrator. */
export interface PodClient {
  create(name: string, spec: object): Promise<V1Pod>;
  /** All states of a pod that a watch shows, up to and including the first for which `until` is true; or its end. */
  states(name: string, until: (pod: V1Pod) => boolean): Promise<V1Pod[]>;
  /** The same, but only the last one. */
  state(name: string, until: (pod: V1Pod) => boolean): Promise<V1Pod>;
  /** `Warning FailedMount: MountVolume.SetUp failed …`, in the order in which they were first told. */
  events(name: string): Promise<string[]>;
  get(path: string): Promise<{ status: number; text: string }>;
  delete(path: string): Promise<void>;
}

export function podClient({ api, http, admin }: Cluster): PodClient {
  const client = http({ ca: api.caPem });
  const request = async (method: string, where: string, body?: object) => {
    const headers = { ...admin, ...(body && { "content-type": "application/json" }) };
    const answer = await client.request({
      method,
      url: api.url + where,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const states = async (name: string, until: (pod: V1Pod) => boolean): Promise<V1Pod[]> => {
    const url = `${api.url}${ALL}?watch=true&fieldSelector=metadata.name=${name}`;
    const { body } = await client.request({ method: "GET", url, headers: admin });
    const seen: V1Pod[] = [];
    let rest = "";
    for await (const chunk of body) {
      const lines = (rest + String(chunk)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const { type, object } = JSON.parse(line) as { type: string; object: V1Pod };
        seen.push(object);
        if (type === "DELETED" || until(object)) return seen;
      }
    }
    return seen;
  };
  return {
    states,
    async state(name, until) {
      const last = (await states(name, until)).at(-1);
      if (last === undefined) throw new Error(`nothing was told of pod ${name}`);
      return last;
    },
    async create(name, spec) {
      // A shell that gets SIGTERM in its first moment does not heed it: little grace keeps tests short.
      const pod = {
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name },
        spec: { restartPolicy: "Never", terminationGracePeriodSeconds: 1, ...spec },
      };
      const { status, text } = await request("POST", ALL, pod);
      if (status !== 201) throw new Error(`pod ${name} was not created: ${status} ${text}`);
      return JSON.parse(text) as V1Pod;
    },
    async events(name) {
      const { text } = await request(
        "GET",
        `/api/v1/namespaces/default/events?fieldSelector=involvedObject.name=${name}`,
      );
      const { items } = JSON.parse(text) as { items: { type: string; reason: string; message: string }[] };
      return items.map(({ type, reason, message }) => `${type} ${reason}: ${message}`);
    },
    get: (where) => request("GET", where),
    async delete(where) {
      await request("DELETE", where);
    },
  };
}

/** What kubectl prints, and its exit code. */
export async function kubectl(
  { api, admin }: Cluster,
  line: string,
): Promise<{ code: number; out: string; err: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), "faultline-kubectl-"));
  const file = path.join(folder, "config.yaml");
  await writeFile(file, api.kubeconfig({ token: admin["authorization"]?.replace("Bearer ", "") ?? "" }));
  const env = { ...process.env, HOME: folder };
  const child = spawn("kubectl", ["--kubeconfig", file, ...line.split(" ")], { env });
  const result = { code: 0, out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (result.out += String(chunk)));
  child.stderr.on("data", (chunk: Buffer) => (result.err += String(chunk)));
  result.code = await new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? -1)));
  await rm(folder, { recursive: true });
  return result;
}

/** Of a container of a pod, init container or not. */
export function containerOf(pod: V1Pod, name = "main") {
  const all = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
  return all.find((status) => status.name === name);
}

export function conditionOf(pod: V1Pod, type: string) {
  return pod.status?.conditions?.find((condition) => condition.type === type);
}

export const isPhase = (phase: string) => (pod: V1Pod) => pod.status?.phase === phase;

/** A container that stays until it is told to go. */
export const sleeper = {
  name: "main",
  image: "alpine:3.20",
  command: ["sh", "-c", "trap 'exit 0' TERM; while :; do sleep 0.05; done"],
};
