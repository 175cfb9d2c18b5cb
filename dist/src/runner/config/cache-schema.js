import { z } from "zod";
import { flag, foreignTable, table, text, unset, whole } from "./toml-types.js";
const s3Schema = table({
    ServerAddress: text(),
    AccessKey: text(),
    SecretKey: text(),
    SessionToken: text(),
    BucketName: text(),
    BucketLocation: text(),
    Insecure: flag(),
    PathStyle: unset(z.boolean()),
    AuthenticationType: z.enum(["", "access-key", "iam"]).default(""),
    ServerSideEncryption: z.enum(["", "S3", "AES256", "KMS", "aws:kms"]).default(""),
    ServerSideEncryptionKeyID: text(),
    Accelerate: flag(),
    DualStack: flag(),
    UploadRoleARN: text(),
    RoleARN: text(),
});
export const cacheSchema = table({
    Type: text(),
    Path: text(),
    Shared: flag(),
    MaxUploadedArchiveSize: whole(),
    s3: s3Schema.optional(),
    gcs: foreignTable(),
    azure: foreignTable(),
})
    .prefault({})
    .transform(({ s3, gcs, azure, ...settings }) => ({
    ...settings,
    ...(s3 && { s3 }),
    ...(gcs && { gcs }),
    ...(azure && { azure }),
}));
