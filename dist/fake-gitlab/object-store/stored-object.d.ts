/** One object of a bucket. */
export interface StoredObject {
    readonly bucket: string;
    readonly key: string;
    readonly bytes: Buffer;
    readonly type: string;
    /** Milliseconds since the epoch, whole seconds. */
    readonly modified: number;
    /** `"<md5>"`, as S3 makes it. */
    readonly etag: string;
    /** `AES256`, `aws:kms` or "". */
    readonly encryption: string;
}
