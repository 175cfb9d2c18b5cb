import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    cross_signed: z
        .boolean()
        .default(false)
        .describe("The server sends along a certificate of the new authority by the old one."),
});
/** The cluster's certificate authority is replaced while its clients work. */
export const tlsCaRotation = defineFault({
    id: "tls-ca-rotation",
    layer: "tls",
    title: "New connections meet a certificate of a new authority",
    docs: "From the matches of the plan on (`after`, `from`) new connections are shown a certificate of an authority that the client was not told of: `x509: certificate signed by unknown authority`. Cross-signed, who trusts the old one goes on. Connections that are open go on either way.",
    targets: ["api"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ cross_signed }) => ({
        hook: "connection",
        goesOn: true,
        action: { do: "present", certificate: cross_signed ? "rotated-cross-signed" : "rotated" },
    }),
    describe: ({ cross_signed }) => `shows a certificate of a new authority${cross_signed ? " that the old one vouches for" : ""}`,
});
