import { invalid, json, noContent, refusal } from "../http/answers.js";
import { tagList } from "../rest-api/parameters.js";
import { runnerInfoIn } from "../runners/runner-manager.js";
import { jsonBody, tokenOf } from "./credentials.js";
/** `POST runners`, with the registration token. */
export function registerRunner(call, { runners, legacyRegistration }) {
    const body = jsonBody(call) ?? {};
    const { token } = body;
    if (typeof token !== "string" || token === "")
        return invalid("token is missing");
    if (!legacyRegistration)
        return refusal("410 Gone - runner registration disallowed");
    if (token !== runners.registrationToken)
        return refusal("403 Forbidden");
    const runner = runners.add(runnerOptionsIn(body));
    runners.heard(runner, body["system_id"], runnerInfoIn(body));
    return json(201, credentialsOf(runner));
}
/** `POST runners/verify`. */
export function verifyRunner(call, { runners }) {
    return withRunner(call, runners, (runner, body) => {
        runners.heard(runner, body["system_id"], runnerInfoIn(body));
        return json(200, credentialsOf(runner));
    });
}
/** `DELETE runners`. */
export function deleteRunner(call, { runners }) {
    return withRunner(call, runners, (runner) => {
        runners.remove(runner);
        return noContent();
    });
}
/** `DELETE runners/managers`. */
export function deleteManager(call, { runners }) {
    return withRunner(call, runners, (runner, body) => {
        const systemId = body["system_id"] ?? call.query.get("system_id");
        if (typeof systemId !== "string")
            return invalid("system_id is missing");
        return runners.forget(runner, systemId) ? noContent() : refusal("404 Runner manager not found Not Found");
    });
}
/** `POST runners/reset_authentication_token`. */
export function resetRunnerToken(call, { runners }) {
    return withRunner(call, runners, (runner) => {
        return json(201, { token: runners.resetToken(runner).token, token_expires_at: null });
    });
}
export function credentialsOf({ id, token }) {
    return { id, token, token_expires_at: null };
}
/** What a registration says of the runner. */
export function runnerOptionsIn(body) {
    const { description, tag_list: tags, run_untagged: runUntagged, maximum_timeout: maximumTimeout, paused } = body;
    return {
        ...(typeof description === "string" ? { description } : {}),
        tags: tagList(tags),
        ...(typeof runUntagged === "boolean" ? { runUntagged } : {}),
        ...(typeof maximumTimeout === "number" && maximumTimeout > 0 ? { maximumTimeout } : {}),
        ...(typeof paused === "boolean" ? { paused } : {}),
        ...(body["access_level"] === "ref_protected" ? { accessLevel: "ref_protected" } : {}),
    };
}
function withRunner(call, runners, answer) {
    const body = jsonBody(call) ?? {};
    const token = tokenOf(call, "runner-token", body);
    if (token === "")
        return invalid("token is missing");
    const runner = runners.find(token);
    return runner === undefined ? refusal("403 Forbidden") : answer(runner, body);
}
