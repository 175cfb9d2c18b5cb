import { z } from "zod";
import { defineFault } from "../../fault.js";
const PROBLEMS = {
    expired: "one that has expired",
    "not-yet-valid": "one that is not valid yet",
    "wrong-name": "one for another name",
    "unknown-ca": "one of an unknown authority",
};
const parameters = z.strictObject({
    problem: z.enum(Object.keys(PROBLEMS)).describe("What is wrong with it."),
});
/** Whose certificate nobody renewed, or somebody in between. */
export const tlsCertificate = defineFault({
    id: "tls-certificate",
    layer: "tls",
    title: "The server shows a certificate that is not to be trusted",
    docs: "A client that checks ends the handshake: `x509: certificate has expired or is not yet valid`, `x509: certificate is valid for …, not …`, `x509: certificate signed by unknown authority` (curl: exit 60). Waiting does not help, and no list of errors that are retried has them. Connections that are open go on.",
    targets: ["api"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ problem }) => ({ hook: "connection", goesOn: true, action: { do: "present", certificate: problem } }),
    describe: ({ problem }) => `shows a certificate that is ${PROBLEMS[problem]}`,
});
