import { CoreV1Api, KubeConfig } from "@kubernetes/client-node";
import type { Cluster } from "./cluster-with-plan.ts";

const NAMESPACE = "/api/v1/namespaces/default";

/** An answer as it was on the wire. */
export interface WireAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** A path below the namespace `default`, or one from the root. */
export async function ask(
  { api, http, admin }: Cluster,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = admin,
): Promise<WireAnswer> {
  const answer = await http({ ca: api.caPem }).request({
    method,
    url: `${api.url}${path.startsWith("/") ? path : `${NAMESPACE}/${path}`}`,
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Of an answer that is a Status: its own words. */
export function said({ status, text }: WireAnswer): { status: number; reason: unknown; message: unknown } {
  const { reason, message } = JSON.parse(text) as { reason?: unknown; message?: unknown };
  return { status, reason, message };
}

export const secret = (name: string, more: object = {}) => ({
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name },
  ...more,
});

export const pod = (name: string, resources: object = {}) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name, namespace: "default", annotations: { whose: "mine" } },
  spec: {
    schedulerName: "nobody",
    containers: [{ name: "main", image: "alpine:3.20", command: ["true"], resources }],
  },
});

/** @kubernetes/client-node as an administrator. */
export function coreClient({ api, admin }: Cluster): CoreV1Api {
  const config = new KubeConfig();
  config.loadFromString(api.kubeconfig({ token: admin["authorization"]?.slice("Bearer ".length) ?? "" }));
  return config.makeApiClient(CoreV1Api);
}

/** The lines of a watch until it ends, or until `enough` says so. */
export async function watchLines(
  { api, http, admin }: Cluster,
  query: string,
  enough: (lines: readonly string[]) => boolean = () => false,
): Promise<{ lines: string[]; ended: boolean }> {
  const url = `${api.url}${NAMESPACE}/secrets?watch=true&${query}`;
  const client = http({ ca: api.caPem });
  const { body, status } = await client.request({ method: "GET", url, headers: admin });
  if (status !== 200) throw new Error(`the watch was answered ${status}`);
  let text = "";
  const lines = () => text.split("\n").filter((line) => line !== "");
  for await (const chunk of body) {
    text += String(chunk);
    if (!enough(lines())) continue;
    body.destroy();
    return { lines: lines(), ended: false };
  }
  return { lines: lines(), ended: true };
}

/** `ADDED s 12`. */
export function eventText(line: string): string {
  const { type, object } = JSON.parse(line) as {
    type: string;
    object: { metadata: { name?: string; resourceVersion?: string } };
  };
  return [type, object.metadata.name].filter((part) => part !== undefined).join(" ");
}
