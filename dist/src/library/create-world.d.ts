import type { GitLabLimits, JobRecord } from "../../fake-gitlab/index.ts";
import type { KubernetesObject } from "../../fake-apiserver/index.ts";
import type { Connection } from "../worlds/subject-config.ts";
import { type FakeApiServer } from "./fake-api-server.ts";
import { type FakeGitLab } from "./fake-gitlab.ts";
import { type Faults } from "./faults.ts";
import { type History } from "./history/history.ts";
import { type RunnerStart, type RunningRunner } from "./running-runner.ts";
import { type SceneOptions } from "./scene.ts";
export interface WorldOptions extends SceneOptions {
    /** Namespace of the jobs; default `ci`. */
    namespace?: string;
    /** Objects that are there beforehand; those of a namespace go into that of the jobs by default. */
    objects?: readonly KubernetesObject[];
    /** Documented permissions that the runner does not have: `delete pods`. */
    runnerLacks?: readonly string[];
    /** Settings of the GitLab instance. */
    limits?: Partial<GitLabLimits>;
}
/** A cluster, a GitLab, and whatever a runner needs to work between them. */
export interface World extends AsyncDisposable {
    readonly api: FakeApiServer;
    readonly gitlab: FakeGitLab;
    /** What all of them did, in one order. */
    readonly history: History;
    readonly faults: Faults;
    /** What a runner has to be told to work here. */
    readonly connection: Connection;
    /** Rejects with a `UsageError` when one was started already; a fault may start another. */
    startRunner(options?: RunnerStart): Promise<RunningRunner>;
    /**
     * Makes a project of a `.gitlab-ci.yml` and other files, and runs its pipeline to the end, with a runner that is started for it unless
     * there is one. Gives its jobs.
     */
    runPipeline(ci: string, options?: RunnerStart & {
        files?: Record<string, string>;
    }): Promise<readonly JobRecord[]>;
    close(): Promise<void>;
}
/** Rejects with a `UsageError` for options that are wrong. */
export declare function createWorld(options?: WorldOptions): Promise<World>;
