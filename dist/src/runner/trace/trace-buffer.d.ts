/** Everything that was logged so far, as GitLab is to receive it. */
export interface TraceBuffer {
    readonly length: number;
    /** `crc32:` and 8 lower-case hexadecimal digits. */
    readonly checksum: string;
    append(bytes: Buffer): void;
    slice(from: number, to: number): Buffer;
}
export declare function createTraceBuffer(): TraceBuffer;
