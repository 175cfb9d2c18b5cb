import type { Clock, Random } from "../../src/platform/index.ts";
import type { RunnerInfo, RunnerManager } from "./runner-manager.ts";
import type { Runner, RunnerOptions } from "./runner.ts";
/** The runners that this GitLab knows, by their authentication tokens. */
export interface RunnerRegistry {
    add(options?: RunnerOptions): Runner;
    find(token: string): Runner | undefined;
    byId(id: number): Runner | undefined;
    all(): readonly Runner[];
    remove(runner: Runner): void;
    /** Gives the runner another token; the old one is void at once. */
    resetToken(runner: Runner): Runner;
    /** One of the runner's processes has spoken. Undefined when it does not say which one it is. */
    heard(runner: Runner, systemId: unknown, info: RunnerInfo): RunnerManager | undefined;
    managers(runner: Runner): readonly RunnerManager[];
    /** False when there is no such process. */
    forget(runner: Runner, systemId: unknown): boolean;
    /** For the legacy `POST runners`. */
    readonly registrationToken: string;
}
export declare function createRunnerRegistry(random: Random, clock: Clock): RunnerRegistry;
