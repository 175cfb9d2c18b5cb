import type { Target } from "./target.ts";
import type { Direction, Toxic } from "./toxic.ts";
/** A TCP connection that was just accepted, before any TLS byte. */
export interface ConnectionPoint {
    target: Target;
    connection: string;
}
export type ConnectionAction = 
/** TCP reset, at once or when the client's first bytes are there (with TLS, its ClientHello). */
{
    do: "reset";
    afterHello?: boolean;
}
/** Accept, then never answer the TLS ClientHello; the client must give up by itself. */
 | {
    do: "stall-handshake";
}
/** A fatal TLS alert with this number in answer to the ClientHello (RFC 8446, 6.2). */
 | {
    do: "alert";
    description: number;
}
/** The server shows this certificate instead of its own. */
 | {
    do: "present";
    certificate: ServerCertificate;
} | Delay
/** A toxic for the bytes of the connection, TLS and all. */
 | {
    do: "impair";
    direction: Direction;
    toxic: Toxic;
};
/**
 * `unknown-ca` is signed by an authority that nobody knows; `rotated` by the one, always the same, that came after the cluster's own,
 * and with `cross-signed` comes along with a certificate of the new authority by the old one.
 */
export type ServerCertificate = "expired" | "not-yet-valid" | "wrong-name" | "unknown-ca" | "rotated" | "rotated-cross-signed";
/** The work goes on so much later; `jitterMs` more or less, by chance. */
export interface Delay {
    do: "delay";
    ms: number;
    jitterMs?: number;
}
