import { presignedUrl } from "./presigned-url.js";
const AMAZON = "s3.amazonaws.com";
const DEFAULT_REGION = "us-east-1";
/** A bucket of S3, or of a server that speaks its language; addresses are signed here, and no key goes into the pod. */
export function s3Storage(config, clock) {
    const { ServerAddress, BucketName, AccessKey, SecretKey, SessionToken, Insecure } = config;
    const region = config.BucketLocation || DEFAULT_REGION;
    const server = ServerAddress || AMAZON;
    const isAmazon = server === AMAZON || server.endsWith(`.${AMAZON}`);
    const inPath = config.PathStyle ?? !isAmazon;
    const host = isAmazon && region !== DEFAULT_REGION ? `s3.${region}.amazonaws.com` : server;
    const origin = `${Insecure ? "http" : "https"}://${inPath ? host : `${BucketName}.${host}`}`;
    const sign = (method, object, expires, headers = {}) => presignedUrl({
        method,
        origin,
        path: inPath ? `/${BucketName}/${object}` : `/${object}`,
        region,
        accessKey: AccessKey,
        secretKey: SecretKey,
        sessionToken: SessionToken,
        now: clock.now(),
        expires,
        headers,
    });
    return {
        download: (object, seconds) => ({ url: sign("GET", object, seconds), headUrl: sign("HEAD", object, seconds) }),
        upload(object, seconds) {
            const headers = encryption(config);
            return { url: sign("PUT", object, seconds, headers), checkUrl: sign("HEAD", object, seconds), headers };
        },
    };
}
function encryption({ ServerSideEncryption: kind, ServerSideEncryptionKeyID: key }) {
    const header = "X-Amz-Server-Side-Encryption";
    if (kind === "S3" || kind === "AES256")
        return { [header]: "AES256" };
    if (kind === "KMS" || kind === "aws:kms") {
        return { [header]: "aws:kms", ...(key !== "" && { [`${header}-Aws-Kms-Key-Id`]: key }) };
    }
    return {};
}
