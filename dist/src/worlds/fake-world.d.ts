import { type ApiServer } from "../../fake-apiserver/index.ts";
import { type GitLabLimits } from "../../fake-gitlab/index.ts";
import type { PlanEngine, PlanEntry, Quiet } from "../faults/index.ts";
import { type Clock, type ContainerRuntime, type HostPrograms, type Network, type Random } from "../platform/index.ts";
import type { ImageCatalogue } from "../../fake-apiserver/kubelet/image-catalogue.ts";
import type { PolicyRule } from "../permissions/index.ts";
import type { World } from "./world.ts";
/** What all fake worlds of a run share. */
export interface Ground {
    clock: Clock;
    network: Network;
    programs: HostPrograms;
    runtime: ContainerRuntime;
    images: ImageCatalogue;
    /** Existing folder for the worlds' scratch folders. */
    dir: string;
}
export interface FakeWorldOptions {
    random: Random;
    plan?: readonly PlanEntry[];
    quiet?: Quiet | undefined;
    /** Namespace of the jobs; made with a service account for the runner. */
    namespace?: string;
    /** Objects that exist beforehand; namespaced ones without a namespace go into `namespace`. */
    objects?: readonly Record<string, unknown>[];
    /** Rules of the runner's Role; the documented ones when left out. */
    runnerRole?: readonly PolicyRule[];
    /** Documented permissions that the runner does not have: `delete pods`. */
    runnerLacks?: readonly string[];
    ports?: {
        api?: number;
        gitlab?: number;
    };
    limits?: Partial<GitLabLimits>;
}
export interface FakeWorld extends World {
    readonly api: ApiServer;
    /** The plan at work; may be changed at any moment. */
    readonly faults: PlanEngine;
}
/** The embedded default: fakes on loopback sockets, containers as real processes, the machine's clock. */
export declare function createFakeWorld(ground: Ground, options: FakeWorldOptions): Promise<FakeWorld>;
