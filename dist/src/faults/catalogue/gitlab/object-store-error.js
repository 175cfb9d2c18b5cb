import { z } from "zod";
import { defineFault } from "../../fault.js";
const ERRORS = {
    AccessDenied: [403, "Access Denied"],
    SignatureDoesNotMatch: [403, "The request signature we calculated does not match the signature you provided."],
    RequestTimeTooSkewed: [403, "The difference between the request time and the current time is too large."],
    NoSuchKey: [404, "The specified key does not exist."],
    NoSuchBucket: [404, "The specified bucket does not exist"],
    InternalError: [500, "We encountered an internal error. Please try again."],
    SlowDown: [503, "Please reduce your request rate."],
};
const parameters = z.strictObject({
    code: z.enum(Object.keys(ERRORS)).describe("As S3 names it."),
});
/** The store of a distributed cache answers with an error of S3. */
export const objectStoreError = defineFault({
    id: "object-store-error",
    layer: "gitlab",
    title: "The object store refuses",
    docs: "An XML error of S3 (to HEAD without its body). A cache is only a help: a job never fails for it; uploads and downloads that may succeed later are tried again.",
    targets: ["object-store"],
    worlds: ["fake"],
    parameters,
    arm({ code }) {
        const [status, message] = ERRORS[code];
        const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
        return {
            hook: "request",
            action: { do: "answer", status, headers: { "content-type": "application/xml" }, body },
        };
    },
    describe: ({ code }) => `answers ${ERRORS[code][0]} ${code}`,
});
