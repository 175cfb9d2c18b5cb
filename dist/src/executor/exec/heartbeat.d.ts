import type { WebSocket } from "ws";
import type { Clock } from "../../platform/index.ts";
/** Pings an open stream, because a quiet one that lost its peer would otherwise wait for ever. Returns how to stop. */
export declare function keepAlive(socket: WebSocket, clock: Clock, lost: (text: string) => void): () => void;
