import { z } from "zod";
import { defineFault } from "../../fault.js";
import { jsonAnswer, proxyPage } from "./answer-in-place.js";
const REASONS = {
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Temporarily Unavailable",
    504: "Gateway Time-out",
};
const parameters = z.strictObject({
    status: z
        .union([z.literal(500), z.literal(502), z.literal(503), z.literal(504)])
        .default(502)
        .describe("500 comes from GitLab itself, as JSON; the others are HTML pages of the proxy before it."),
    retry_after: z.int().min(0).optional().describe("Seconds for a Retry-After header."),
});
/** GitLab is restarted, upgraded or overloaded (gitlab-runner#38017: just when a job ends). */
export const gitlabUnavailable = defineFault({
    id: "gitlab-unavailable",
    layer: "gitlab",
    title: "GitLab is not there",
    docs: "Nothing is done. Runners try a call up to 5 times with growing pauses (executor facts 8.1), and the final update longer; a job must not suffer, nor its log.",
    targets: ["gitlab", "git"],
    worlds: ["fake"],
    parameters,
    arm({ status, retry_after }) {
        const headers = retry_after === undefined ? {} : { "retry-after": String(retry_after) };
        const answer = status === 500
            ? jsonAnswer(500, { message: "500 Internal Server Error" }, headers)
            : proxyPage(status, REASONS[status], headers);
        return { hook: "request", action: answer };
    },
    describe: ({ status }) => `answers ${status} ${REASONS[status]}${status === 500 ? "" : " with a proxy's page"}`,
});
