import type { Readable } from "node:stream";
/** One part of a form. Its body has to be read before the next part comes. */
export interface Part {
    name: string;
    filename: string | undefined;
    body: AsyncIterable<Buffer>;
}
/** The `boundary` of a `multipart/form-data` content type. */
export declare function boundaryOf(contentType: string): string | undefined;
/** The parts of a form as they come in, without holding any body in memory. Throws when the form breaks off. */
export declare function multipartParts(stream: Readable, boundary: string): AsyncGenerator<Part>;
