import type { Answer, Call } from "../http/call.ts";
import type { RunnerRegistry } from "../runners/runner-registry.ts";
import type { Runner, RunnerOptions } from "../runners/runner.ts";
/** Registration and its like (executor facts 8.8). Tokens of this GitLab never expire. */
export interface RunnerCallSettings {
    runners: RunnerRegistry;
    /** Runners can register with the registration token, as in former times. */
    legacyRegistration: boolean;
}
/** `POST runners`, with the registration token. */
export declare function registerRunner(call: Call, { runners, legacyRegistration }: RunnerCallSettings): Answer;
/** `POST runners/verify`. */
export declare function verifyRunner(call: Call, { runners }: RunnerCallSettings): Answer;
/** `DELETE runners`. */
export declare function deleteRunner(call: Call, { runners }: RunnerCallSettings): Answer;
/** `DELETE runners/managers`. */
export declare function deleteManager(call: Call, { runners }: RunnerCallSettings): Answer;
/** `POST runners/reset_authentication_token`. */
export declare function resetRunnerToken(call: Call, { runners }: RunnerCallSettings): Answer;
export declare function credentialsOf({ id, token }: Runner): object;
/** What a registration says of the runner. */
export declare function runnerOptionsIn(body: Record<string, unknown>): RunnerOptions;
