export interface SignedRequest {
    method: "GET" | "HEAD" | "PUT";
    /** `https://host:port` and the path of the object, not yet encoded. */
    origin: string;
    path: string;
    region: string;
    accessKey: string;
    secretKey: string;
    sessionToken: string;
    /** Milliseconds since the epoch. */
    now: number;
    /** Seconds; at most a week. */
    expires: number;
    /** They have to come with the request, as signed. */
    headers: Record<string, string>;
}
/** An address with an AWS signature of version 4 in its query, for S3 and whatever speaks its language. */
export declare function presignedUrl(request: SignedRequest): string;
