import { z } from "zod";
import { defineFault } from "../../fault.js";
import { jsonAnswer, proxyPage } from "./answer-in-place.js";
const CLOSE = { connection: "close" };
const ANSWERS = {
    "too-large": jsonAnswer(413, { message: "413 Request Entity Too Large" }, CLOSE),
    "too-large-for-proxy": proxyPage(413, "Request Entity Too Large", CLOSE),
    token: jsonAnswer(403, { message: "403 Forbidden" }, CLOSE),
    "bad-request": jsonAnswer(400, { message: "400 Bad request" }, CLOSE),
    busy: proxyPage(503, "Service Temporarily Unavailable", CLOSE),
};
const parameters = z.strictObject({
    cause: z
        .enum(Object.keys(ANSWERS))
        .default("too-large")
        .describe("too-large and token are final, bad-request is tried 3 times and busy 6 times."),
});
/** The upload of artifacts is refused before its bytes were read. */
export const artifactRefused = defineFault({
    id: "artifact-refused",
    layer: "gitlab",
    title: "Artifacts are refused",
    docs: "What the helper meets at `POST jobs/:id/artifacts` (executor facts 8.7): 413, 403 for a token that is void, 400, 503. A job whose artifacts could not be stored fails, with the reason in its log. Use it with `where: { method: POST, subresource: artifacts }`.",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters,
    arm: ({ cause }) => ({ hook: "request", action: ANSWERS[cause] }),
    describe: ({ cause }) => `answers ${ANSWERS[cause].status}: ${cause}`,
});
