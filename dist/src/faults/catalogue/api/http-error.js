import { z } from "zod";
import { defineFault } from "../../fault.js";
import { ERROR_PRESETS } from "./error-presets.js";
const parameters = z
    .strictObject({
    preset: z
        .enum(Object.keys(ERROR_PRESETS))
        .optional()
        .describe("An error as real servers word it; the other parameters change it."),
    status: z.int().min(400).max(599).optional().describe("HTTP status of the answer."),
    reason: z.string().optional().describe("`reason` of the Status body, e.g. InternalError, TooManyRequests."),
    message: z.string().optional().describe("`message` of the Status body, e.g. `error dialing backend: EOF`."),
    retry_after: z.int().min(0).optional().describe("Seconds for a Retry-After header."),
    plain: z.boolean().optional().describe("The message alone as text/plain, without a Status around it."),
})
    .refine(({ preset, status, message }) => preset !== undefined || (status !== undefined && message !== undefined), {
    message: "needs either preset, or status and message",
});
/** An error answer instead of the work, as the API server or what stands before it words it. */
export const httpError = defineFault({
    id: "http-error",
    layer: "api",
    title: "The request is answered with an error",
    docs: "The server does nothing and answers with a `Status` body, or with text. Which texts are worth another try is the runner's documented list; a 429 or 5xx with Retry-After is repeated by client libraries themselves.",
    targets: ["api", "gitlab", "git", "object-store"],
    worlds: ["fake", "proxy"],
    parameters,
    arm(given) {
        const error = chosen(given);
        const { status, retry_after, plain = false, message } = error;
        return {
            hook: "request",
            action: {
                do: "answer",
                status,
                headers: {
                    "content-type": plain ? "text/plain; charset=utf-8" : "application/json",
                    ...(retry_after === undefined ? {} : { "retry-after": String(retry_after) }),
                },
                body: plain ? message : statusBody(error),
            },
        };
    },
    describe(given) {
        const { status, message } = chosen(given);
        return `answers ${status} "${message.trimEnd()}"`;
    },
});
function chosen({ preset, ...changes }) {
    const own = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    return { status: 500, reason: "", message: "", ...(preset && ERROR_PRESETS[preset]), ...own };
}
function statusBody({ status, reason, message, retry_after }) {
    return JSON.stringify({
        kind: "Status",
        apiVersion: "v1",
        metadata: {},
        status: "Failure",
        message,
        ...(reason === "" ? {} : { reason }),
        ...(retry_after === undefined ? {} : { details: { retryAfterSeconds: retry_after } }),
        code: status,
    });
}
