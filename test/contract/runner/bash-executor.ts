import { spawn } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BuildError } from "../../../src/runner/build/build-error.ts";
import type { CreateExecutor, ExecutorContext } from "../../../src/runner/build/executor.ts";

export interface BashExecutorLog {
  stages: string[];
  /** The scripts by stage. */
  bodies: Map<string, string>;
  prepared: number;
  cleaned: number;
  finishedWith: unknown[];
}

export interface BashExecutorOptions {
  root: string;
  /** Put in the PATH before everything else. */
  bin?: string;
  onPrepare?: (context: ExecutorContext, attempt: number) => Promise<void> | void;
  onStage?: (name: string) => Promise<void> | void;
}

/** Runs stages as processes of this machine; their folders lie below `root`. */
export function bashExecutor(options: BashExecutorOptions): { create: CreateExecutor; log: BashExecutorLog } {
  const log: BashExecutorLog = { stages: [], bodies: new Map(), prepared: 0, cleaned: 0, finishedWith: [] };
  const create: CreateExecutor = (context) => ({
    async prepare() {
      log.prepared++;
      await options.onPrepare?.(context, log.prepared);
      await mkdir(join(options.root, "builds"), { recursive: true });
      context.log.print("Using bash executor...");
    },
    environment: () => ({
      buildsDir: join(options.root, "builds"),
      cacheDir: join(options.root, "cache"),
      sharedBuildsDir: false,
      helperCommand: "gitlab-runner-helper",
    }),
    async run(stage, signal) {
      log.stages.push(`${stage.name}@${stage.container}`);
      log.bodies.set(stage.name, stage.body);
      await options.onStage?.(stage.name);
      const file = join(options.root, stage.name);
      await writeFile(file, stage.body);
      signal.throwIfAborted();
      await runBash(file, options, context, signal);
    },
    finish: (error) => void log.finishedWith.push(error),
    async cleanup() {
      log.cleaned++;
      await rm(join(options.root, "scripts"), { recursive: true, force: true });
    },
  });
  return { create, log };
}

function runBash(
  file: string,
  options: BashExecutorOptions,
  { log }: ExecutorContext,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { PATH: [options.bin, process.env["PATH"]].filter(Boolean).join(":"), HOME: options.root, LC_ALL: "C" };
    const child = spawn("bash", [file], { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const kill = () => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    };
    child.stdout.on("data", (bytes: Buffer) => log.work(bytes));
    child.stderr.on("data", (bytes: Buffer) => log.work(bytes));
    child.once("error", reject);
    signal.addEventListener("abort", kill, { once: true });
    child.once("close", (code) => {
      signal.removeEventListener("abort", kill);
      if (signal.aborted) reject(signal.reason);
      else if (code === 0) resolve();
      else reject(new BuildError(`command terminated with exit code ${code}`, { exitCode: code ?? 1 }));
    });
  });
}
