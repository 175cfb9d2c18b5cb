import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { RequestFacts } from "../../src/history/history-event.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Kubelet } from "../kubelet/kubelet.ts";
import { type StreamRequest } from "./stream-request.ts";
import type { StreamTransport } from "./stream-transport.ts";
/** A connection that has left HTTP behind in words, but not yet in deed. */
export interface Upgrade {
    request: IncomingMessage;
    socket: Duplex;
    head: Buffer;
    clock: Clock;
}
/** How a client's channels will be carried. */
export interface Negotiated {
    /** `v5.channel.k8s.io` */
    protocol: string;
    /** The answer that agrees to it, 101. */
    agreement: string;
    /** Answers 101 and takes the connection over. */
    open(wanted: StreamRequest): Promise<StreamTransport>;
}
export interface ServedStream extends Upgrade {
    facts: RequestFacts;
    requestId: string;
    connectionId: string;
    kubelet: Kubelet;
    faults: FaultEngine;
    history: Recorder;
    /** Breaks the connection with a TCP reset; a TLS socket alone cannot. */
    reset: () => void;
}
export type ServeStream = (stream: ServedStream) => Promise<void>;
/** Serves exec, attach and port forwarding over WebSocket or SPDY, from the refusals before the upgrade to the outcome. */
export declare function serveStream(stream: ServedStream): Promise<void>;
