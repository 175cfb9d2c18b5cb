import type { Readable } from "node:stream";
/** So much of a body was read as was to be read. */
export declare class BodyCut extends Error {
}
/** Reads the whole body; rejects when the client vanishes before its end, with 413, or with `BodyCut` after so many bytes. */
export declare function readBody(request: Readable, cutAfter?: number): Promise<Buffer>;
export declare function mediaType(contentType: string | undefined): string;
/** An object in JSON, YAML or, for some kinds, protobuf. An absent content type means JSON, as in the API server. */
export declare function decodeBody(body: Buffer, contentType: string | undefined): unknown;
export declare function parseJson(body: Buffer): unknown;
export declare function parseYaml(body: Buffer): unknown;
