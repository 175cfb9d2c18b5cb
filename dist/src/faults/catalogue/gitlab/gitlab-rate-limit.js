import { z } from "zod";
import { defineFault } from "../../fault.js";
import { textAnswer } from "./answer-in-place.js";
const parameters = z.strictObject({
    seconds: z.int().min(0).default(1).describe("How long the client is to wait."),
    told_by: z
        .enum(["both", "retry-after", "reset-time", "nothing"])
        .default("both")
        .describe("Which headers say so: Retry-After, RateLimit-ResetTime (a date), or neither."),
});
/** Too many requests, in the words of GitLab's request limits. */
export const gitlabRateLimit = defineFault({
    id: "gitlab-rate-limit",
    layer: "gitlab",
    title: "GitLab has had too many requests",
    docs: "429 `Retry later` with Retry-After and the RateLimit headers. Runners wait as long as they are told (RateLimit-ResetTime before Retry-After, executor facts 8.1) and then ask again.",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters,
    arm({ seconds, told_by }) {
        const told = (by) => told_by === "both" || told_by === by;
        const headers = {
            "ratelimit-limit": "60",
            "ratelimit-name": "throttle_unauthenticated_api",
            "ratelimit-observed": "61",
            "ratelimit-remaining": "0",
            ...(told("retry-after") ? { "retry-after": String(seconds) } : {}),
            ...(told("reset-time")
                ? { "ratelimit-reset": `{epoch+${seconds}}`, "ratelimit-resettime": `{date+${seconds}}` }
                : {}),
        };
        return { hook: "request", action: textAnswer(429, "Retry later\n", headers) };
    },
    describe: ({ seconds, told_by }) => told_by === "nothing" ? "answers 429 and does not say until when" : `answers 429 for the next ${seconds} s`,
});
