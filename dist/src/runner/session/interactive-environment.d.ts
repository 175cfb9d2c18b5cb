import type { HttpResponse } from "../../platform/index.ts";
/** A terminal in a job's environment. */
export interface Terminal {
    write(bytes: Buffer): void;
    /** Whoever sat there has left. */
    close(): void;
    /** The program on it has ended, or the way to it has. Never rejects. */
    readonly ended: Promise<void>;
}
/** A request for a port of a job's container. */
export interface PortRequest {
    method: string;
    /** The name that the image or service has in the job. */
    service: string;
    /** Its number or its name. */
    port: string;
    /** From its slash on, with the query. */
    path: string;
    headers: Record<string, string | string[]>;
    body: Buffer;
}
/** What somebody at GitLab can do in a running job's environment (executor facts 2.3). */
export interface InteractiveEnvironment {
    /** Rejects with the reason why there is none. */
    openTerminal(onOutput: (bytes: Buffer) => void, signal: AbortSignal): Promise<Terminal>;
    /** Rejects with a `Refusal` for what there is not, and with the connection's error. */
    requestPort(request: PortRequest, signal: AbortSignal): Promise<HttpResponse>;
}
