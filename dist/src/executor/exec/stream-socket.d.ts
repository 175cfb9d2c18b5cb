import type { IncomingMessage } from "node:http";
import { WebSocket } from "ws";
import { type KubeClient } from "../kube/kube-client.ts";
/** v5 is needed to say that an input is complete. */
export declare const CHANNEL_PROTOCOLS: string[];
export declare const CHANNEL: {
    readonly stdin: 0;
    readonly stdout: 1;
    readonly stderr: 2;
    readonly status: 3;
    readonly close: 255;
};
/** Begins to open a stream to the API server; `url` as for a request. */
export declare function openStreamSocket(kube: KubeClient, url: string, signal: AbortSignal): WebSocket;
export declare function sendInput(socket: WebSocket, bytes: Buffer): void;
/** The error that an answer in place of an upgrade stands for. */
export declare function refusedStream(response: IncomingMessage, request: string): Promise<Error>;
