import { json, noContent, refusal } from "../http/answers.js";
import { jsonBody, tokenOf } from "./credentials.js";
/** Registration and its like (executor facts 8.8). Tokens of this GitLab never expire. */
/** `POST runners`, with the registration token. */
export function registerRunner(call, runners) {
    const body = jsonBody(call) ?? {};
    if (body["token"] !== runners.registrationToken)
        return refusal("403 Forbidden");
    const { description, tag_list: tags, run_untagged: runUntagged, maximum_timeout: maximumTimeout } = body;
    const runner = runners.add({
        ...(typeof description === "string" ? { description } : {}),
        tags: tagList(tags),
        ...(typeof runUntagged === "boolean" ? { runUntagged } : {}),
        ...(typeof maximumTimeout === "number" && maximumTimeout > 0 ? { maximumTimeout } : {}),
    });
    return json(201, details(runner));
}
/** `POST runners/verify`. */
export function verifyRunner(call, runners) {
    const runner = runners.find(tokenOf(call, "runner-token", jsonBody(call)));
    return runner === undefined ? refusal("403 Forbidden") : json(200, details(runner));
}
/** `DELETE runners`. */
export function deleteRunner(call, runners) {
    const runner = runners.find(tokenOf(call, "runner-token", jsonBody(call)));
    if (runner === undefined)
        return refusal("403 Forbidden");
    runners.remove(runner);
    return noContent();
}
/** `DELETE runners/managers`: this GitLab does not tell managers of one runner apart. */
export function deleteManager(call, runners) {
    const runner = runners.find(tokenOf(call, "runner-token", jsonBody(call)));
    return runner === undefined ? refusal("403 Forbidden") : noContent();
}
/** `POST runners/reset_authentication_token`. */
export function resetRunnerToken(call, runners) {
    const runner = runners.find(tokenOf(call, "runner-token", jsonBody(call)));
    if (runner === undefined)
        return refusal("403 Forbidden");
    return json(201, { token: runners.resetToken(runner).token, token_expires_at: null });
}
function details({ id, token }) {
    return { id, token, token_expires_at: null };
}
/** As a list or as words between commas. */
function tagList(tags) {
    const words = typeof tags === "string" ? tags.split(",") : Array.isArray(tags) ? tags.map(String) : [];
    return words.map((word) => word.trim()).filter((word) => word !== "");
}
