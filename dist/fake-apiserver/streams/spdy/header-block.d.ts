/** One side's compression of header blocks; each block builds on those before, so the order of calls is that of the wire. */
export interface HeaderCodec {
    decode(block: Buffer): Promise<Map<string, string>>;
    encode(headers: ReadonlyMap<string, string>): Promise<Buffer>;
    close(): void;
}
export declare function createHeaderCodec(): HeaderCodec;
