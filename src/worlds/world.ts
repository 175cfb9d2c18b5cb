import type { EntryCount, PlanEngine } from "../faults/index.ts";
import type { GitLab } from "../../fake-gitlab/index.ts";
import type { MemoryRecorder } from "../history/memory-recorder.ts";
import type { Clock, Random } from "../platform/index.ts";
import type { ConnectionForm } from "../scenario/scenario-schema.ts";
import type { ClusterAccess } from "./cluster-access.ts";
import type { Connection } from "./subject-config.ts";

export interface HandedToken {
  user: string;
  token: string;
}

/** A cluster, a GitLab, a network and a clock, with fault hooks and eyes everywhere (design, "Worlds"). */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  readonly history: MemoryRecorder;
  readonly gitlab: GitLab;
  readonly connection: Connection;
  /** How a runner gets to the cluster in one of the documented ways. */
  access(form: ConnectionForm): Promise<ClusterAccess>;
  /** The user name that the cluster knows the subject by. */
  readonly subjectUser: string;
  /** A bearer token of a ServiceAccount, `[namespace/]name`, for the variables of a job. */
  tokenOf(account: string): Promise<string>;
  /** What `tokenOf` gave, and who it makes of the subject. */
  readonly handedTokens: readonly HandedToken[];
  /** Scratch folder, gone with the world. */
  readonly dir: string;
  /** How many times longer than in the embedded world on a machine that has time everything may take. */
  readonly slowness: number;
  /** The plan at work, which may be changed at any moment; those who can do what happens by itself register there. */
  readonly faults: PlanEngine;
  faultCounts(): readonly EntryCount[];
  /** Puts objects into the cluster as an administrator would; those of a namespace go into that of the jobs by default. */
  apply(objects: readonly Record<string, unknown>[]): Promise<void>;
  /** A port of the host's that nobody listens on at this moment. */
  freePort(host: string): Promise<number>;
  /** Writes down in the History what runs in every pod at this moment. */
  noteProcesses(): Promise<void>;
  /** Deletes the job's pods as somebody with kubectl would. */
  deletePods(): Promise<void>;
  /** Resolves when no pod is on its way out any more (with `over`: and none runs), or none has changed for `limitMs`. */
  settled(limitMs: number, over?: boolean): Promise<void>;
  close(): Promise<void>;
}
