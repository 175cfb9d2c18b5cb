import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startApiServer, type ApiServer } from "../../../fake-apiserver/index.ts";
import { createImageCatalogue } from "../../../fake-apiserver/kubelet/images/index.ts";
import { createPlanEngine, noFaults, planEntrySchema, type PlanEngine } from "../../../src/faults/index.ts";
import { createMemoryRecorder, type MemoryRecorder } from "../../../src/history/index.ts";
import {
  createHttpClientFactory,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
  type CreateHttpClient,
} from "../../../src/platform/index.ts";
import { createOwnHands } from "../../../src/worlds/means/index.ts";
import { createProcessRuntime } from "../../../src/platform/process-runtime/index.ts";
import { behindProxy } from "../api-proxy/behind-proxy.ts";

export interface Cluster {
  api: ApiServer;
  history: MemoryRecorder;
  engine: PlanEngine;
  http: CreateHttpClient;
  /** Headers of an administrator. */
  admin: Record<string, string>;
}

/** Where plans are at work: in the fake API server itself, or in the proxy before one in which nothing goes wrong (`vitest.config.ts`). */
const front = process.env["FAULTLINE_TEST_FRONT"] === "proxy" ? "proxy" : "fake";

/** A whole cluster on loopback in which one plan is at work. */
export async function withPlan<T>(plan: readonly unknown[], use: (cluster: Cluster) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(path.join(tmpdir(), "faultline-faults-"));
  const clock = createWallClock();
  const network = createSocketNetwork();
  const random = createSeededRandom("faults");
  const history = createMemoryRecorder(clock);
  const entries = plan.map((entry) => planEntrySchema.parse(entry));
  const engine = createPlanEngine({ plan: entries, recorder: history, random, clock });
  history.onEvent((event) => engine.observe(event));
  const runtime = await createProcessRuntime({ dir: path.join(dir, "containers") });
  await mkdir(path.join(dir, "cluster"));
  // What becomes of objects somebody else looks after: the proxy sees requests only.
  const told = createMemoryRecorder(clock);
  told.onEvent((event) => event.type === "object" && history.record(event.actor, event));
  const hands = createOwnHands({ network, clock });
  const fake = await startApiServer({
    clock,
    network,
    random,
    history: front === "fake" ? history : told,
    runtime,
    faults: front === "fake" ? engine : noFaults,
    images: createImageCatalogue(path.join(dir, "images")),
    stateDir: path.join(dir, "cluster"),
    wrapApi: hands.wrapApi,
  });
  hands.begin(fake, { faults: engine.realMeans, clock, history, namespace: "default" });
  const api = front === "fake" ? fake : await behindProxy(fake, { clock, network, random, history, faults: engine });
  try {
    const admin = { authorization: `Bearer ${api.addToken("admin", ["system:masters"])}` };
    const http = createHttpClientFactory({ network, clock, handshakeTimeoutMs: 300 });
    return await use({ api, history, engine, http, admin });
  } finally {
    engine.close();
    await hands.close();
    await api.close();
    await fake.close();
    await runtime.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** Resolves when the pod runs. */
export function running(api: ApiServer, name: string): Promise<void> {
  const phase = () => (api.store.get("pods", "default", name)?.["status"] as { phase?: string } | undefined)?.phase;
  return new Promise((resolve) => {
    const unsubscribe = api.store.subscribe("pods", check);
    function check() {
      if (phase() !== "Running") return;
      unsubscribe();
      resolve();
    }
    check();
  });
}
