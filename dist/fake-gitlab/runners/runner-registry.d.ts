import type { Random } from "../../src/platform/index.ts";
import type { Runner, RunnerOptions } from "./runner.ts";
/** The runners that this GitLab knows, by their authentication tokens. */
export interface RunnerRegistry {
    add(options?: RunnerOptions): Runner;
    find(token: string): Runner | undefined;
    remove(runner: Runner): void;
    /** Gives the runner another token; the old one is void at once. */
    resetToken(runner: Runner): Runner;
    /** For the legacy `POST runners`. */
    readonly registrationToken: string;
}
export declare function createRunnerRegistry(random: Random): RunnerRegistry;
