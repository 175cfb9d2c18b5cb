/** A server that accepts and then says nothing: clients with a handshake limit report `TLS handshake timeout`. */
export declare const tlsHandshakeTimeout: import("../../fault.ts").Fault<unknown>;
