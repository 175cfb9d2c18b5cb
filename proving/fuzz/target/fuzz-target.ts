import path from "node:path";
import { mkdir } from "node:fs/promises";
import { startApiServer } from "../../../fake-apiserver/index.ts";
import { startGitLab } from "../../../fake-gitlab/index.ts";
import { noFaults } from "../../../src/faults/no-faults.ts";
import { openGround } from "../../../src/library/ground.ts";
import { createSeededRandom } from "../../../src/platform/index.ts";
import { countedClock, countedNetwork } from "./counted-seams.ts";
import { createForgetfulRecorder } from "./forgetful-recorder.ts";

/** What an attacker has to know of the servers. */
export interface TargetFacts {
  api: { port: number; caPem: string; token: string };
  gitlab: { port: number; token: string; runnerToken: string; job: { id: number; token: string }; project: string };
  /** A pod that runs for ever, in this namespace. */
  pod: { namespace: string; name: string };
}

/** What the servers hold at this moment. */
export interface Holdings {
  /** Open connections of both. */
  sockets: number;
  /** Of the clock, that have not fired. */
  timers: number;
  /** Programs that run: of containers, and `git`. */
  processes: number;
  heapMiB: number;
  /** Of the whole process. */
  rssMiB: number;
}

export interface FuzzTarget {
  facts: TargetFacts;
  /** `collect`: after the garbage is gone, as far as this process may have it collected. */
  holdings(collect: boolean): Promise<Holdings>;
  close(): Promise<void>;
}

const NAMESPACE = "fuzz";
const POD = "shell";
const MIB = 2 ** 20;

/** Both fakes with what a request can be about: a running pod, a few objects, a project with a job that is being worked on. */
export async function startFuzzTarget(): Promise<FuzzTarget> {
  const ground = await openGround("plain");
  const clock = countedClock(ground.clock);
  const network = countedNetwork(ground.network);
  const history = createForgetfulRecorder();
  const random = createSeededRandom("fuzz target");
  const [gitlabDir, stateDir] = ["gitlab", "cluster"].map((name) => path.join(ground.dir, name)) as [string, string];
  await Promise.all([gitlabDir, stateDir].map((dir) => mkdir(dir)));
  const { programs, runtime, images } = ground;
  const shared = { clock, network, history, faults: noFaults };
  const gitlab = await startGitLab({ ...shared, random, programs, dir: gitlabDir, limits: { longPollMs: 0 } });
  const api = await startApiServer({ ...shared, random, runtime, images, stateDir });
  const running = podRuns(api);
  api.apply(OBJECTS as unknown as Parameters<typeof api.apply>[0]);
  await running;

  const project = await gitlab.createProject({ path: "group/fuzz", files: { ".gitlab-ci.yml": CI_FILE } });
  await gitlab.createPipeline(project);
  const asked = await fetch(`${gitlab.url}/api/v4/jobs/request`, {
    method: "POST",
    headers: { "content-type": "application/json", connection: "close" },
    body: JSON.stringify({ token: gitlab.runnerToken }),
  });
  const job = (await asked.json()) as { id: number; token: string };

  return {
    facts: {
      api: { port: Number(new URL(api.url).port), caPem: api.caPem, token: api.addToken("fuzz", ["system:masters"]) },
      gitlab: {
        port: gitlab.address.port,
        token: gitlab.apiToken,
        runnerToken: gitlab.runnerToken,
        job: { id: job.id, token: job.token },
        project: project.path,
      },
      pod: { namespace: NAMESPACE, name: POD },
    },
    async holdings(collect) {
      if (collect) await collectGarbage();
      const { heapUsed, external, rss } = process.memoryUsage();
      const processes = process.getActiveResourcesInfo().filter((kind) => kind === "ProcessWrap").length;
      return {
        sockets: network.open(),
        timers: clock.pending(),
        processes,
        heapMiB: (heapUsed + external) / MIB,
        rssMiB: rss / MIB,
      };
    },
    async close() {
      await gitlab.close();
      await api.close();
      await ground.close();
    },
  };
}

async function collectGarbage(): Promise<void> {
  const { gc } = globalThis as { gc?: () => void };
  for (let time = 0; time < 3; time++) {
    gc?.();
    // What finalizers free is gone by the next turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function podRuns({ store }: Awaited<ReturnType<typeof startApiServer>>): Promise<void> {
  return new Promise((resolve) => {
    const end = store.subscribe("pods", ({ object }) => {
      if ((object["status"] as { phase?: string }).phase !== "Running") return;
      end();
      resolve();
    });
  });
}

const CI_FILE = "work:\n  image: alpine:3.20\n  script: [echo hello]\n";

const OBJECTS = [
  { apiVersion: "v1", kind: "Namespace", metadata: { name: NAMESPACE } },
  { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: "default", namespace: NAMESPACE } },
  { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "config", namespace: NAMESPACE }, data: { a: "b" } },
  { apiVersion: "v1", kind: "Secret", metadata: { name: "secret", namespace: NAMESPACE }, data: { a: "Yg==" } },
  {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: POD, namespace: NAMESPACE, labels: { app: "fuzz" } },
    spec: { containers: [{ name: "main", image: "alpine:3.20", command: ["sh", "-c", "exec sleep 100000"] }] },
  },
];
