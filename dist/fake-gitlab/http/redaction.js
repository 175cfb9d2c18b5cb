import { createTextRedactor } from "../../src/history/redaction.js";
const REDACTED = "[REDACTED]";
/** All tokens that this GitLab gives out, and whatever else stands where a token belongs. */
const TOKENS = /\b(?:glrt|glcbt|glpat)-[\w-]+|\bGR1348941[\w-]+/g;
const TOKEN_FIELDS = /("(?:token|password|authorization)":)"[^"]*"/g;
const TOKEN_PARAMETERS = /\b((?:(?:private_|job_|access_)?token|X-Amz-Signature)=)[^&]*/g;
/** Takes tokens out of what goes into the History. */
export function withoutTokens(text) {
    return text.replaceAll(TOKENS, REDACTED).replaceAll(TOKEN_FIELDS, `$1"${REDACTED}"`);
}
export function queryWithoutTokens(query) {
    return withoutTokens(query.replaceAll(TOKEN_PARAMETERS, `$1${REDACTED}`));
}
/** As `withoutTokens`, and without the values of masked variables when it is a job. */
export function answerWithoutSecrets(body) {
    return withoutTokens(body.includes('"masked":true') ? withoutMasked(body) : body);
}
function withoutMasked(body) {
    const payload = JSON.parse(body);
    if (typeof payload !== "object" || payload === null || !("variables" in payload))
        return body;
    if (!Array.isArray(payload.variables))
        return body;
    const masked = payload.variables.filter((variable) => variable.masked);
    return createTextRedactor(masked.map(({ value }) => value))(body);
}
