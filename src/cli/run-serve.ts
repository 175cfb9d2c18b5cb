import { open } from "node:fs/promises";
import path from "node:path";
import { announce, startControlServer, type ControlDoor } from "../control/index.ts";
import { usageError } from "../diagnostics/index.ts";
import type { FaultPlan } from "../faults/index.ts";
import { createUnpredictableRandom, type ProcessRuntimeMode } from "../platform/index.ts";
import { parsePlan } from "../scenario/parse-plan.ts";
import { createFakeWorld, type FakeWorld, type Ground } from "../worlds/fake-world.ts";
import { withGround } from "../library/ground.ts";
import { heldLines } from "./held-lines.ts";
import { hearInterruption } from "./interruption.ts";
import { tellOfJobs } from "./job-news.ts";
import { tellOfFaults } from "./fault-news.ts";
import { readPlan } from "./plan-text.ts";
import { projectFiles } from "./project-files.ts";
import { readyJson, readyText } from "./serve-ready.ts";

export interface ServeOptions {
  kubeconfig?: string;
  json: boolean;
  apiPort?: number;
  gitlabPort?: number;
  project?: string;
  faults?: string;
  verbose: boolean;
  namespace: string;
  runtime: ProcessRuntimeMode;
}

/** The fakes alone, until somebody wants an end. */
export async function runServe(options: ServeOptions): Promise<void> {
  const plan = options.faults === undefined ? undefined : parsePlan(await readPlan(options.faults), options.faults);
  const interruption = hearInterruption();
  const files = options.project === undefined ? undefined : await projectFiles(options.project);
  await withGround(options.runtime, async (ground) => {
    const world = await startWorld(ground, options, plan);
    const door = await openDoor(ground, world);
    try {
      // What its jobs do until all is ready is told after the first line, which is what scripts read.
      const news = heldLines((line) => console.log(line));
      tellOfFaults(world, { json: options.json, print: news.print });
      if (files !== undefined) {
        tellOfJobs(world.gitlab, { json: options.json, verbose: options.verbose, print: news.print });
        await world.gitlab.createPipeline(await world.gitlab.createProject(files));
      }
      const kubeconfig = await writeKubeconfig(world, options.kubeconfig ?? path.join(ground.dir, "kubeconfig.yaml"));
      const ready = options.json ? readyJson : readyText;
      console.log(
        ready({
          kubeconfig,
          connection: world.connection,
          apiToken: world.gitlab.apiToken,
          containers: ground.runtime.description,
          door,
          plan: world.faults.counts(),
        }),
      );
      news.release();
      await interruption.asked;
    } finally {
      await door.close();
      await world.close();
    }
  });
}

/** The way to the plan for `faultline faults`, as long as the world is served. */
async function openDoor({ network }: Ground, { faults }: FakeWorld): Promise<ControlDoor & { close(): Promise<void> }> {
  const server = await startControlServer({ network, random: createUnpredictableRandom(), faults });
  const door = { url: server.url, token: server.token, pid: process.pid };
  const withdraw = await announce(door);
  return {
    ...door,
    async close() {
      await withdraw();
      await server.close();
    },
  };
}

function startWorld(ground: Ground, options: ServeOptions, plan: FaultPlan | undefined): Promise<FakeWorld> {
  const { namespace, apiPort, gitlabPort } = options;
  return createFakeWorld(ground, {
    random: createUnpredictableRandom(),
    namespace,
    ...(plan === undefined ? {} : { plan: plan.faults, quiet: plan.quiet }),
    ports: {
      ...(apiPort === undefined ? {} : { api: apiPort }),
      ...(gitlabPort === undefined ? {} : { gitlab: gitlabPort }),
    },
  }).catch(explainPort);
}

function explainPort(error: unknown): never {
  if (error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES")) {
    throw usageError(
      "port-in-use",
      `cannot listen: ${error.message}`,
      "choose another --api-port or --gitlab-port, or leave it out for a free one",
    );
  }
  throw error;
}

async function writeKubeconfig({ api }: FakeWorld, name: string): Promise<string> {
  const file = path.resolve(name);
  const administrator = api.addToken("faultline-admin", ["system:masters"]);
  await writePrivately(file, api.kubeconfig({ token: administrator })).catch((error: Error) => {
    throw usageError(
      "unwritable-file",
      `cannot write the kubeconfig ${file}: ${error.message}`,
      "choose another --kubeconfig",
    );
  });
  return file;
}

/** Only its owner may read it, also where a file of this name was there before. */
async function writePrivately(file: string, text: string): Promise<void> {
  await using handle = await open(file, "w", 0o600);
  await handle.chmod(0o600);
  await handle.writeFile(text);
}
