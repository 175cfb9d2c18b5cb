/** A file that a job's runner uploaded. */
export interface Artifact {
    /** `archive`, `junit`, … */
    readonly type: string;
    /** `zip`, `gzip` or `raw`. */
    readonly format: string;
    readonly filename: string;
    readonly size: number;
    readonly sha256: string;
    /** Where its bytes are on this machine. */
    readonly file: string;
    /** Milliseconds since the epoch. */
    readonly uploadedAt: number;
    /** As it was asked for: `1 week`. Nothing expires in the life of a fake. */
    readonly expireIn: string | undefined;
}
