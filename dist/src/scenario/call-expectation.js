import { z } from "zod";
import { verbs } from "../faults/index.js";
import { pattern } from "./pattern.js";
/** Which requests of the runner are meant. */
export const callFilter = {
    to: z.enum(["api", "gitlab", "git", "object-store"]).default("api").describe("The server that was asked."),
    verb: verbs.optional().describe("Kubernetes verb; for GitLab the HTTP method in lower case."),
    resource: z.string().optional().describe("Plural name: pods, secrets. Alone it does not mean subresources."),
    subresource: z.string().optional().describe('exec, attach, log; "" for none.'),
    user: z
        .string()
        .optional()
        .describe("Who asked: system:serviceaccount:ci:gitlab-runner. All names that the runner has when left out."),
    namespace: z.string().optional().describe("The namespace, exactly."),
    name: pattern.optional().describe("Regular expression for the object's name."),
    container: z.string().optional().describe("Container of exec, attach and log."),
    path: z.string().optional().describe("Part of the request path; for GitLab."),
    query: z.string().optional().describe("Part of the query, as it was sent; without tokens."),
    command: z.string().optional().describe("Part of the exec command line, words joined by blanks."),
};
/** As `callFilter`, and how they were answered and what they said. */
export const answeredCall = {
    ...callFilter,
    status: z
        .union([z.int(), z.literal("lost")])
        .optional()
        .describe("Only those answered so; lost: the connection broke before the answer."),
    body: z
        .record(z.string(), z.unknown())
        .optional()
        .describe("Only those whose JSON body has at least this; null means that the key is absent."),
};
const call = z.strictObject(callFilter);
const answered = z.strictObject(answeredCall);
