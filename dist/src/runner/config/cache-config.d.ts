/** `[runners.cache]`; names as in config.toml. */
export interface CacheConfig {
    /** s3, gcs or azure; "": archives stay in the pod's cache folder. */
    Type: string;
    /** Begins the name of every object. */
    Path: string;
    /** All runners use the same objects. */
    Shared: boolean;
    /** Bytes; 0: no limit. */
    MaxUploadedArchiveSize: number;
    s3?: S3CacheConfig;
    gcs?: Record<string, unknown>;
    azure?: Record<string, unknown>;
}
/** `[runners.cache.s3]`. */
export interface S3CacheConfig {
    /** `host` or `host:port`; "" is Amazon's own. */
    ServerAddress: string;
    AccessKey: string;
    SecretKey: string;
    SessionToken: string;
    BucketName: string;
    BucketLocation: string;
    /** Plain HTTP. */
    Insecure: boolean;
    /** The bucket stands in the path rather than in the host name; unset: everywhere but at Amazon. */
    PathStyle: boolean | undefined;
    /** access-key, or iam; "": access-key when there are keys. */
    AuthenticationType: string;
    /** S3 or KMS; "" leaves it to the bucket. */
    ServerSideEncryption: string;
    ServerSideEncryptionKeyID: string;
    /** Endpoints and roles of Amazon; refused by this runner. */
    Accelerate: boolean;
    DualStack: boolean;
    RoleARN: string;
    UploadRoleARN: string;
}
