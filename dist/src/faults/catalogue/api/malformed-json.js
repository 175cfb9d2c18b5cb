import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    body: z.string().default('{"kind": "Pod", "metadata": {name: }}').describe("What is sent instead of JSON."),
});
/** An answer that says it is JSON and is not. */
export const malformedJson = defineFault({
    id: "malformed-json",
    layer: "api",
    title: "The answer is no JSON",
    docs: "The work is done and the status is right, but the body under `application/json` cannot be parsed. A client must neither take it for success nor forget what it may have made.",
    targets: ["api", "gitlab"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ body }) => ({
        hook: "response",
        firesLater: true,
        action: { do: "replace", contentType: "application/json", body },
    }),
    describe: () => "acts upon the request, then answers with something that is no JSON",
});
