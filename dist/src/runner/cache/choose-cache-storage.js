import { s3Storage } from "./s3-storage.js";
/** What `[runners.cache]` asks for. */
export function chooseCacheStorage(config, clock) {
    const { Type, s3 } = config;
    if (Type === "")
        return {};
    if (Type !== "s3") {
        const known = Type === "gcs" || Type === "azure" ? "is not supported by this runner" : "is unknown";
        return { problem: `cache storage "${Type}" ${known}; use "s3", or leave Type out for archives on a volume` };
    }
    if (s3 === undefined)
        return { problem: 'cache storage "s3" needs a section [runners.cache.s3]' };
    if (s3.BucketName === "")
        return { problem: 'cache storage "s3" needs a BucketName in [runners.cache.s3]' };
    if (s3.AuthenticationType === "iam" || s3.AccessKey === "" || s3.SecretKey === "") {
        return {
            problem: 'cache storage "s3" needs AccessKey and SecretKey in [runners.cache.s3]; AuthenticationType "iam" is not supported by this runner',
        };
    }
    // They choose between endpoints and roles of Amazon.
    const asked = ["Accelerate", "DualStack", "RoleARN", "UploadRoleARN"].filter((key) => s3[key] !== false && s3[key] !== "");
    if (asked.length > 0)
        return { problem: `${asked.join(", ")} of [runners.cache.s3] is not supported by this runner` };
    return { storage: s3Storage(s3, clock) };
}
