import { z } from "zod";
import { defineFault } from "../../fault.js";
const PAGE = "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><form action='/login'></form></body></html>\n";
const parameters = z.strictObject({
    status: z.union([z.literal(200), z.literal(201), z.literal(302)]).default(200),
});
/** A portal before GitLab wants somebody to sign in. */
export const loginPage = defineFault({
    id: "login-page",
    layer: "gitlab",
    title: "A sign-in page comes in place of an answer",
    docs: "A status that looks like success, with a page in HTML. Where a body is expected it has to be application/json (executor facts 8.1): this is no job, and no piece of trace has been taken (that takes a 202).",
    targets: ["gitlab"],
    worlds: ["fake"],
    parameters,
    arm: ({ status }) => ({
        hook: "request",
        action: {
            do: "answer",
            status,
            headers: { "content-type": "text/html", ...(status === 302 ? { location: "/users/sign_in" } : {}) },
            body: PAGE,
        },
    }),
    describe: ({ status }) => `answers ${status} with a sign-in page`,
});
