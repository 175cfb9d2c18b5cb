import { z } from "zod";
import { defineFault } from "../../fault.js";
/** Numbers of RFC 8446, 6. */
const ALERTS = { handshake_failure: 40, access_denied: 49, protocol_version: 70, internal_error: 80 };
const parameters = z.strictObject({
    alert: z.enum(Object.keys(ALERTS)).default("internal_error"),
});
/** A server, or what stands before it, that gives the handshake up. */
export const tlsAlert = defineFault({
    id: "tls-alert",
    layer: "tls",
    title: "The TLS handshake is answered with a fatal alert",
    docs: "The ClientHello is answered with the alert and the end of the connection: `remote error: tls: internal error` (curl: exit 35). Nothing of HTTP was said.",
    targets: ["api"],
    worlds: ["fake", "proxy"],
    parameters,
    arm: ({ alert }) => ({ hook: "connection", action: { do: "alert", description: ALERTS[alert] } }),
    describe: ({ alert }) => `answers the TLS handshake with the alert ${alert}`,
});
