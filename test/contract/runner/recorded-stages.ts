import type { CreateExecutor } from "../../../src/runner/build/executor.ts";
import { resolveFlags } from "../../../src/runner/build/feature-flags.ts";
import { createJobControl } from "../../../src/runner/build/job-control.ts";
import { runBuild } from "../../../src/runner/build/run-build.ts";
import type { BuildOutcome } from "../../../src/runner/build/failure-reason.ts";
import type { JobPayload } from "../../../src/runner/gitlab/job-payload.ts";
import { loadConfig } from "../../../src/runner/index.ts";
import { createJobTrace } from "../../../src/runner/trace/job-trace.ts";
import { createWallClock } from "../../../src/platform/index.ts";

export interface RecordedBuild {
  outcome: BuildOutcome;
  /** Whole scripts by stage, in order. */
  stages: Map<string, string>;
}

/** Builds a job whose stages are not run, only kept; `toml` is of its `[[runners]]` section. */
export async function recordStages(job: JobPayload, toml: string, buildsDir = "/builds"): Promise<RecordedBuild> {
  const { config } = loadConfig(
    `[[runners]]\nname = "r"\nurl = "https://gitlab.test"\nexecutor = "kubernetes"\n${toml}`,
    "config.toml",
  );
  const runner = config?.runners[0];
  if (runner === undefined) throw new Error("no runner");
  const stages = new Map<string, string>();
  const createExecutor: CreateExecutor = () => ({
    prepare: async () => {},
    environment: () => ({
      buildsDir,
      cacheDir: "/cache",
      sharedBuildsDir: false,
      helperCommand: "/usr/bin/gitlab-runner-helper",
    }),
    async run({ name, body }) {
      stages.set(name, body);
    },
    finish: () => {},
    cleanup: async () => {},
  });
  const clock = createWallClock();
  const outcome = await runBuild({
    job,
    runner,
    flags: resolveFlags(runner, job.variables),
    trace: createJobTrace({
      clock,
      timestamps: false,
      sections: false,
      limitBytes: 1_000_000,
      secrets: { phrases: [], tokenPrefixes: [], allDefaultTokens: true },
    }),
    clock,
    slot: { runner: 0, project: 0 },
    control: createJobControl(),
    createExecutor,
    systemId: "s_1",
    shortToken: "short",
    hostname: "manager",
    version: "19.4.0",
    revision: "rev",
    correlationId: "0123abcd",
    tls: {},
    debug: () => {},
    lacksRoom: () => () => {},
  });
  return { outcome, stages };
}
