import { z } from "zod";
import { defineFault } from "../../fault.js";
import { textAnswer } from "./answer-in-place.js";
const ANSWERS = {
    unauthorized: textAnswer(401, "HTTP Basic: Access denied. The provided password or token is incorrect or your account has 2FA enabled.\n", { "www-authenticate": 'Basic realm="GitLab"' }),
    forbidden: textAnswer(403, "You are not allowed to download code from this project.\n"),
    "not-found": textAnswer(404, "The project you were looking for could not be found or you don't have permission to view it.\n"),
    error: textAnswer(500, "Internal Server Error\n"),
};
const parameters = z.strictObject({
    cause: z.enum(Object.keys(ANSWERS)).describe("What Git is answered."),
});
/** Git over HTTP does not get its repository. */
export const gitRefused = defineFault({
    id: "git-refused",
    layer: "gitlab",
    title: "Git is refused",
    docs: "git prints GitLab's words after `remote:` and ends with 128; it must not ask for a password. get_sources is tried GET_SOURCES_ATTEMPTS times, then the job fails as a script would.",
    targets: ["git"],
    worlds: ["fake"],
    parameters,
    arm: ({ cause }) => ({ hook: "request", action: ANSWERS[cause] }),
    describe: ({ cause }) => `answers git with ${ANSWERS[cause].status}`,
});
