import type { StatusError } from "../status/status.ts";
/** The same answer in other bytes. */
export interface WireForm {
    contentType: string;
    body: string | Buffer;
    headers?: Record<string, string>;
}
/** A whole answer, ready to be sent. */
export interface PlainAnswer {
    status: number;
    contentType: string;
    body: string | Buffer;
    headers?: Record<string, string>;
    /** What goes over the wire where that is not `body`. */
    wire?: WireForm;
    /** Of a refusal: what its Status says, for the History. */
    failure?: {
        reason?: string;
        message?: string;
    };
}
/** Where an answer without a known end is written: a watch, a followed log. */
export interface Outlet {
    write(chunk: string | Buffer): void;
    /** The orderly end. */
    end(): void;
    /** Called once when nobody listens any more: the client left, a fault cut the stream, the server closes, or `end`. */
    onClose(callback: () => void): void;
}
export interface StreamAnswer {
    status: number;
    contentType: string;
    kind: "watch" | "log";
    start(outlet: Outlet): void;
}
export type Answer = PlainAnswer | StreamAnswer;
export declare function statusAnswer({ status }: StatusError): PlainAnswer;
export declare function jsonAnswer(status: number, value: unknown): PlainAnswer;
/** The API server ends every JSON body with a newline. */
export declare function jsonText(status: number, text: string): PlainAnswer;
export declare function plainText(status: number, body: string): PlainAnswer;
