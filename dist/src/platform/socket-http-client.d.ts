import type { Clock } from "./clock.ts";
import type { CreateHttpClient } from "./http-client.ts";
import type { Network } from "./network.ts";
export interface HttpClientSettings {
    network: Network;
    clock: Clock;
    /** Until the TCP connection stands; default 30 s as in the official runner (executor facts 2.1). */
    connectTimeoutMs?: number;
    /** Until the TLS handshake is done; default 10 s (executor facts 2.1). */
    handshakeTimeoutMs?: number;
    /** How long an unused connection is kept; default 90 s. */
    idleTimeoutMs?: number;
}
/** Clients over `network`. Every client has connections of its own. */
export declare function createHttpClientFactory(settings: HttpClientSettings): CreateHttpClient;
