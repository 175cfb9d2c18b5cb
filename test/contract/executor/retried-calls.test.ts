import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createJobObjects } from "../../../src/executor/cleanup/job-objects.ts";
import { deleteObjects } from "../../../src/executor/cleanup/delete-objects.ts";
import { startRemoteCommand } from "../../../src/executor/exec/remote-command.ts";
import { createKubeClient, type KubeClient } from "../../../src/executor/kube/kube-client.ts";
import { resourcePath } from "../../../src/executor/kube/resource-path.ts";
import { createRetryPolicy, type RetrySettings } from "../../../src/executor/retry/retry-policy.ts";
import { createRetry, type Retry } from "../../../src/executor/retry/retry.ts";
import { createOnce } from "../../../src/executor/setup/create-once.ts";
import { informerRefusal } from "../../../src/executor/watch/informer-permission.ts";
import { createWarningEvents } from "../../../src/executor/watch/warning-events.ts";
import {
  createHttpClientFactory,
  createSocketNetwork,
  createWallClock,
  type Clock,
} from "../../../src/platform/index.ts";
import type { JobLog } from "../../../src/runner/trace/job-log.ts";
import { loadScenarios } from "../../../src/scenario/load-scenarios.ts";
import { scriptedFaults } from "../../scripted-faults.ts";
import { startTestCluster, type TestCluster } from "../apiserver/test-cluster.ts";

/** An answer of the API server, as the scenarios of the matrix have it. */
interface ErrorAnswer {
  status: number;
  reason: string;
  message: string;
}

interface Parts {
  kube: KubeClient;
  retry: Retry;
  clock: Clock;
}

interface Site {
  /** The request that is meant, e.g. `create pods`. */
  call: string;
  act(parts: Parts): Promise<unknown>;
  /** What is told of an error that stays; the error itself when left out. */
  told?(error: string): unknown;
}

const NAMESPACE = "default";
const POD = { namespace: NAMESPACE, name: "there" };
const ever = new AbortController().signal;
const options: RetrySettings = { retry_limit: 5, retry_backoff_max: 2000, retry_limits: {} };
const said: string[] = [];
const log = { error: (text: string) => void said.push(text) } as Partial<JobLog> as JobLog;
let names = 0;

const make = (plural: string, body: object, at = resourcePath.all(NAMESPACE, plural)): Site => ({
  call: `create ${plural}`,
  act: (parts) =>
    createOnce(
      { ...parts, objects: createJobObjects() },
      { ours: "unanswered", path: at, body: { ...body, metadata: { name: `made-${++names}` } } },
      ever,
    ),
});

const run = (kind: "exec" | "attach", command?: string[]): Site => ({
  call: `get pods/${kind}`,
  act: ({ kube, clock, retry }) =>
    retry(
      () =>
        startRemoteCommand(kube, clock, { pod: POD, container: "main", stdin: "", ...(command && { command }) }, ever),
      ever,
    ),
});

async function drained(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream);
}

const SITES: Site[] = [
  {
    call: "create selfsubjectaccessreviews",
    act: ({ kube, retry }) => informerRefusal(kube, retry, NAMESPACE, ever),
    told: (error) => `SelfSubjectAccessReview creation: ${error}`,
  },
  make("secrets", { apiVersion: "v1", kind: "Secret" }),
  make("pods", { apiVersion: "v1", kind: "Pod", spec: { containers: [{ name: "main", image: "i" }] } }),
  make("services", { apiVersion: "v1", kind: "Service", spec: { ports: [{ port: 80 }] } }),
  make("configmaps", { apiVersion: "v1", kind: "ConfigMap" }),
  make("namespaces", { apiVersion: "v1", kind: "Namespace" }, resourcePath.namespaces()),
  make(
    "poddisruptionbudgets",
    { apiVersion: "policy/v1", kind: "PodDisruptionBudget", spec: { minAvailable: 1 } },
    resourcePath.disruptionBudgets(NAMESPACE),
  ),
  ...["pods", "secrets", "serviceaccounts", "configmaps"].map((plural): Site => ({
    call: `get ${plural}`,
    act: ({ kube, retry }) =>
      retry(
        () => kube.get(resourcePath.one(NAMESPACE, plural, plural === "serviceaccounts" ? "default" : "there"), ever),
        ever,
      ),
  })),
  { call: "get /version", act: ({ kube, retry }) => retry(() => kube.get("/version", ever), ever) },
  {
    call: "list pods",
    act: ({ kube, retry }) => retry(() => kube.get(resourcePath.all(NAMESPACE, "pods"), ever), ever),
  },
  {
    call: "list events",
    act: ({ kube, retry }) => createWarningEvents(kube, retry, POD).fresh(ever),
  },
  ...["pods", "events"].map((plural): Site => ({
    call: `watch ${plural}`,
    act: ({ kube, retry }) =>
      retry(
        () =>
          drained(kube.watch(resourcePath.all(NAMESPACE, plural), { timeoutSeconds: 1, resourceVersion: "" }, ever)),
        ever,
      ),
  })),
  {
    call: "update secrets",
    act: ({ kube, retry }) =>
      retry(
        () =>
          kube.update(
            resourcePath.one(NAMESPACE, "secrets", "there"),
            { apiVersion: "v1", kind: "Secret", metadata: { name: "there" } },
            ever,
          ),
        ever,
      ),
  },
  ...(["pod", "secret"] as const).map((kind): Site => ({
    call: `delete ${kind}s`,
    async act(parts) {
      const objects = createJobObjects();
      const path = resourcePath.one(NAMESPACE, `${kind}s`, "there");
      objects.expect(kind, path).exists();
      said.length = 0;
      await deleteObjects(objects, [kind], { ...parts, log, graceSeconds: 0, timeoutMs: 300_000 });
      return said[0];
    },
    told: (error) => (kind === "pod" ? `Error cleaning up pod: ${error}` : `Error cleaning up secrets: ${error}`),
  })),
  {
    call: "get pods/log",
    act: ({ kube, retry }) =>
      retry(
        () => drained(kube.stream(`${resourcePath.pod(NAMESPACE, POD.name)}/log`, { container: "main" }, ever)),
        ever,
      ),
  },
  run("exec", ["true"]),
  run("attach"),
];

const listed = await errorsOf("every-site");
const unlisted = await errorsOf("unlisted");

/** The errors of the scenarios, so that there is one list of them. */
async function errorsOf(name: string): Promise<ErrorAnswer[]> {
  const scenarios = await loadScenarios("scenarios/retry");
  return scenarios
    .filter(({ id }) => id.startsWith(`${name}/`))
    .map(({ faults }) => Object.assign({ reason: "" }, faults[0]?.with as { status: number; message: string }));
}

let cluster: TestCluster;
let kube: KubeClient;
let failing: { call: string; error: ErrorAnswer; times: number } | undefined;

beforeAll(async () => {
  const faults = scriptedFaults({
    request({ facts: { verb, resource, subresource, path } }) {
      const call = `${verb} ${resource === undefined ? path : [resource, subresource].filter(Boolean).join("/")}`;
      if (failing?.call !== call || failing.times === 0) return undefined;
      failing.times--;
      const { status, reason, message } = failing.error;
      const body = JSON.stringify({ kind: "Status", status: "Failure", code: status, reason, message });
      return { do: "answer", status, headers: { "content-type": "application/json" }, body };
    },
  });
  cluster = await startTestCluster({ faults, logs: () => Readable.from(["a line\n"]) });
  const http = createHttpClientFactory({ network: createSocketNetwork(), clock: createWallClock() })({
    ca: cluster.caPem,
  });
  const connection = { server: cluster.url, tls: { ca: cluster.caPem }, token: cluster.adminToken };
  kube = createKubeClient({ connection, http, clock: createWallClock(), userAgent: "test" });
});
afterAll(async () => {
  kube.http.close();
  await cluster.close();
});

/** Pauses that the executor made, without making them. */
async function outcomeOf(site: Site, error: ErrorAnswer, times: number, settings: RetrySettings) {
  const pauses: number[] = [];
  const clock: Clock = { ...createWallClock(), sleep: (ms) => Promise.resolve(void pauses.push(ms)) };
  failing = { call: site.call, error, times };
  const retry = createRetry(createRetryPolicy(settings), clock);
  const result = await site.act({ kube, retry, clock }).catch((failure: unknown) => (failure as Error).message);
  const failures = times - failing.times;
  failing = undefined;
  return { result, pauses, failures };
}

function pausesOf(tries: number, ceiling: number): number[] {
  return Array.from({ length: tries - 1 }, (_, index) => Math.min(ceiling, 500 * 2 ** index));
}

const LIMITS: { settings: Partial<RetrySettings>; ceiling: number; tries(error: string, isListed: boolean): number }[] =
  [
    { settings: {}, ceiling: 2000, tries: (_, isListed) => (isListed ? 5 : 1) },
    { settings: { retry_limit: 2 }, ceiling: 2000, tries: (_, isListed) => (isListed ? 2 : 1) },
    { settings: { retry_limit: 4, retry_backoff_max: 100 }, ceiling: 500, tries: (_, isListed) => (isListed ? 4 : 1) },
    {
      settings: { retry_limit: 4, retry_backoff_max: 1500 },
      ceiling: 1500,
      tries: (_, isListed) => (isListed ? 4 : 1),
    },
    { settings: { retry_limits: { "": 3 } }, ceiling: 2000, tries: () => 3 },
    {
      settings: { retry_limit: 3, retry_limits: { o: 0 } },
      ceiling: 2000,
      tries: (error, isListed) => (isListed && !error.includes("o") ? 3 : 1),
    },
  ];

it("the matrix has the errors of the page and those that are not on it", () => {
  expect(new Set(listed.map(({ message }) => message)).size).toBe(13);
  expect(unlisted.length).toBeGreaterThan(8);
  expect(new Set(SITES.map(({ call }) => call)).size).toBe(SITES.length);
});

describe.each(SITES)("$call", (site) => {
  it.each(LIMITS)(
    "with %j: every error, listed or not, is tried so often and so patiently, and told unchanged",
    async (limit) => {
      const settings = { ...options, ...limit.settings };
      for (const [errors, isListed] of [
        [listed, true],
        [unlisted, false],
      ] as const) {
        for (const error of errors) {
          const tries = limit.tries(error.message, isListed);
          const outcome = await outcomeOf(site, error, 100, settings);
          const gone = error.status === 404 && site.call.startsWith("delete");
          expect({ error: error.message, ...outcome }).toEqual({
            error: error.message,
            failures: tries,
            pauses: pausesOf(tries, limit.ceiling),
            result: gone ? undefined : (site.told ?? String)(error.message),
          });
        }
      }
    },
  );
});
