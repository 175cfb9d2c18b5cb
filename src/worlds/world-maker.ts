import type { GitLabLimits } from "../../fake-gitlab/index.ts";
import type { PlanEntry, Quiet } from "../faults/index.ts";
import type { PolicyRule } from "../permissions/index.ts";
import type { Random } from "../platform/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { Webhook } from "../scenario/webhook-schema.ts";
import type { World } from "./world.ts";

/** What a world is made of for one scenario. */
export interface WorldOptions {
  random: Random;
  plan?: readonly PlanEntry[];
  quiet?: Quiet | undefined;
  /** Namespace of the jobs; made with a service account for the runner. */
  namespace?: string;
  /** Objects that exist beforehand; namespaced ones without a namespace go into `namespace`. */
  objects?: readonly Record<string, unknown>[];
  /** Admission webhooks, served as long as the world stands. */
  webhooks?: readonly Webhook[];
  /** Rules of the runner's Role; the documented ones when left out. */
  runnerRole?: readonly PolicyRule[];
  /** Documented permissions that the runner does not have: `delete pods`. */
  runnerLacks?: readonly string[];
  limits?: Partial<GitLabLimits>;
  /** What the scenario was told of how long everything may take; that of the world when left out. */
  slowness?: number;
}

/** A kind of world, as a run chooses it: where every scenario gets one of its own. */
export interface WorldMaker {
  /** For reports: `fake`, `kubeconfig:staging`. */
  readonly name: string;
  /** One line about it for the beginning of a run. */
  readonly description: string;
  /** For the report: what else the world consists of, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** How many times longer than in the embedded world on a machine that has time everything may take, in a world that is made now. */
  slowness(): number;
  /** The first of a scenario's needs that it does not meet, in words that follow `needs`. */
  missing(scenario: Scenario): string | undefined;
  /** The namespace of a scenario's jobs. */
  namespaceFor(scenario: Scenario): string;
  /** The id of the first job of the GitLab of a world with this namespace. */
  firstJobIn(namespace: string): number;
  create(options: WorldOptions): Promise<World>;
}
