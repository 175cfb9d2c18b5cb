/** A connection whose other end has vanished without a word: a node that lost its power, a firewall that forgot. */
export declare const http2ConnectionLost: import("../../fault.ts").Fault<unknown>;
