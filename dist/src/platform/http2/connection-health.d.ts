import type { ClientHttp2Session } from "node:http2";
import type { Clock } from "../clock.ts";
import type { Http2Settings } from "./http2-settings.ts";
export interface ConnectionHealth {
    /** The server sent something. */
    heard(): void;
    stop(): void;
}
/** Pings a connection that has been silent, and tells `lost` when no answer comes. */
export declare function watchHealth(session: ClientHttp2Session, clock: Clock, { readIdleTimeoutMs, pingTimeoutMs }: Http2Settings, lost: () => void): ConnectionHealth;
