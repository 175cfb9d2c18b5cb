import type { Answer, Call } from "../http/call.ts";
import type { RunnerRegistry } from "../runners/runner-registry.ts";
/** Registration and its like (executor facts 8.8). Tokens of this GitLab never expire. */
/** `POST runners`, with the registration token. */
export declare function registerRunner(call: Call, runners: RunnerRegistry): Answer;
/** `POST runners/verify`. */
export declare function verifyRunner(call: Call, runners: RunnerRegistry): Answer;
/** `DELETE runners`. */
export declare function deleteRunner(call: Call, runners: RunnerRegistry): Answer;
/** `DELETE runners/managers`: this GitLab does not tell managers of one runner apart. */
export declare function deleteManager(call: Call, runners: RunnerRegistry): Answer;
/** `POST runners/reset_authentication_token`. */
export declare function resetRunnerToken(call: Call, runners: RunnerRegistry): Answer;
