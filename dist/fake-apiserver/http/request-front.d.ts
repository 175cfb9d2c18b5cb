import type { Duplex } from "node:stream";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { RequestFacts } from "../../src/history/history-event.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Authenticator } from "../authentication/authenticator.ts";
import type { User } from "../authentication/user.ts";
import { type Answer } from "./answer.ts";
import type { ClientRequest, UpgradeRequest } from "./client-request.ts";
import type { ClientConnection } from "./connection-front.ts";
import { type ApiPath } from "./request-path.ts";
export interface IncomingRequest<Message extends ClientRequest = ClientRequest> {
    id: string;
    connection: string;
    facts: RequestFacts;
    path: ApiPath;
    /** Unset without valid credentials. */
    user: User | undefined;
    message: Message;
    body: Buffer;
}
/** What a request for an upgrade becomes: a refusal, or a stream that lives on the bare connection. */
export type UpgradeAnswer = Answer | {
    takeOver(): Promise<void>;
};
/** The connection behind HTTP. */
export interface BareConnection {
    socket: Duplex;
    /** What the client already sent over it. */
    head: Buffer;
    /** Breaks it with a TCP reset. */
    reset: () => void;
}
export interface Api {
    answer(request: IncomingRequest): Answer | Promise<Answer>;
    upgrade(request: IncomingRequest<UpgradeRequest>, connection: BareConnection): UpgradeAnswer | Promise<UpgradeAnswer>;
}
export interface RequestFront {
    accept(connection: ClientConnection): void;
    close(): void;
}
/** Takes each request through History and faults to the API and back. */
export declare function createRequestFront(options: {
    clock: Clock;
    faults: FaultEngine;
    history: Recorder;
    authenticator: Authenticator;
    api: Api;
}): RequestFront;
