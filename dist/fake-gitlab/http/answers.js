const JSON_TYPE = { "content-type": "application/json" };
export function json(status, value, headers = {}) {
    return { status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(value) };
}
/** GitLab's own refusals: `{"message":"403 Forbidden - reason"}`. */
export function refusal(text, headers = {}) {
    return json(Number(text.slice(0, 3)), { message: text }, headers);
}
/** Refusals that come from the layer below GitLab's own: `{"error":"416 Range Not Satisfiable"}`. */
export function failure(text, headers = {}) {
    return json(Number(text.slice(0, 3)), { error: text }, headers);
}
/** What is said of parameters that are missing or wrong: `{"error":"token is missing"}`. */
export function invalid(text) {
    return json(400, { error: text });
}
export function noContent(headers = {}) {
    return { status: 204, headers };
}
