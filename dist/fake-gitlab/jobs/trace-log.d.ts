/** A job's log as GitLab keeps it: bytes that only grow at the end. */
export declare class TraceLog {
    #private;
    /** A view of what arrived so far; later bytes do not change it. */
    get bytes(): Buffer;
    get length(): number;
    /** As runners write it: `crc32:` and 8 lower-case hex digits. */
    get checksum(): string;
    /** Takes the bytes only when they follow on what is there. */
    append(data: Buffer, offset: number): boolean;
    clear(): void;
    /** Forgets what lies behind so many bytes. */
    truncate(length: number): void;
}
