import { z } from "zod";
import { defineFault } from "../../fault.js";
/** A server that accepts and then says nothing: clients with a handshake limit report `TLS handshake timeout`. */
export const tlsHandshakeTimeout = defineFault({
    id: "tls-handshake-timeout",
    layer: "tls",
    title: "The TLS handshake is never answered",
    docs: "TCP connects, the ClientHello gets no answer and the connection stays open until the client gives up (10 s in the official runner).",
    targets: ["api"],
    worlds: ["fake", "proxy"],
    parameters: z.strictObject({}),
    arm: () => ({ hook: "connection", action: { do: "stall-handshake" } }),
    describe: () => "never answers the TLS handshake",
});
