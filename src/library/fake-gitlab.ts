import { mkdir } from "node:fs/promises";
import path from "node:path";
import {
  startGitLab,
  type GitLab,
  type GitLabLimits,
  type Project,
  type ProjectOptions,
} from "../../fake-gitlab/index.ts";
import { didYouMean, usageError } from "../diagnostics/index.ts";
import { performGitLabMoments } from "../worlds/gitlab-moments.ts";
import { closeOnce } from "./close-once.ts";
import { faultsOf, type Faults } from "./faults.ts";
import { createHistory, type History } from "./history/history.ts";
import { openScene, type SceneOptions } from "./scene.ts";

export interface FakeGitLabOptions extends SceneOptions {
  /** Projects that are there beforehand: a path, and the files of the repository with a `.gitlab-ci.yml` among them. */
  projects?: readonly ProjectOptions[];
  /** Settings of the instance. */
  limits?: Partial<GitLabLimits>;
  /** Default: a free one. */
  port?: number;
}

/** A GitLab as runners, helpers and git see it. */
export interface FakeGitLab extends GitLab, AsyncDisposable {
  /** Everything that was observed so far. */
  readonly history: History;
  readonly faults: Faults;
  /** One of the projects by its path. Throws a `UsageError` when there is none. */
  project(path: string): Project;
}

/** Starts a GitLab of its own. Rejects with a `UsageError` for options that are wrong, and with `EADDRINUSE`. */
export async function createFakeGitLab(options: FakeGitLabOptions = {}): Promise<FakeGitLab> {
  const { projects = [], limits, port } = options;
  const scene = await openScene(options);
  const { ground, random, history, faults } = scene;
  let gitlab: GitLab | undefined;
  try {
    const { clock, network, gitPrograms: programs } = ground;
    const dir = path.join(ground.dir, "gitlab");
    await mkdir(dir);
    const started = await startGitLab({
      clock,
      network,
      programs,
      random: random.fork("gitlab"),
      history,
      faults,
      dir,
      ...(limits === undefined ? {} : { limits }),
      ...(port === undefined ? {} : { port }),
    });
    gitlab = started;
    performGitLabMoments(faults, started);
    const fake = withProjects(started, {
      history: createHistory(history),
      faults: faultsOf(faults),
      async close() {
        await started.close();
        await scene.close();
      },
    });
    for (const project of projects) await fake.createProject(project);
    return fake;
  } catch (error) {
    await gitlab?.close();
    await scene.close();
    throw error;
  }
}

/** The GitLab as tests see it. */
export function withProjects(
  gitlab: GitLab,
  { history, faults, close }: Pick<FakeGitLab, "history" | "faults" | "close">,
): FakeGitLab {
  const made = new Map<string, Project>();
  const end = closeOnce(close);
  return {
    ...gitlab,
    history,
    faults,
    async createProject(project) {
      const created = await gitlab.createProject(project);
      made.set(created.path, created);
      return created;
    },
    project(name) {
      const project = made.get(name);
      if (project !== undefined) return project;
      const hint = didYouMean(name, [...made.keys()]) ?? `there are: ${[...made.keys()].join(", ") || "none"}`;
      throw usageError("unknown-project", `no project "${name}"`, hint);
    },
    close: end,
    [Symbol.asyncDispose]: end,
  };
}
