import { z } from "zod";
import type { CacheConfig } from "./cache-config.ts";
export declare const cacheSchema: z.ZodPipe<z.ZodPrefault<z.ZodObject<{
    Type: z.ZodDefault<z.ZodString>;
    Path: z.ZodDefault<z.ZodString>;
    Shared: z.ZodDefault<z.ZodBoolean>;
    MaxUploadedArchiveSize: z.ZodDefault<z.ZodInt>;
    s3: z.ZodOptional<z.ZodObject<{
        ServerAddress: z.ZodDefault<z.ZodString>;
        AccessKey: z.ZodDefault<z.ZodString>;
        SecretKey: z.ZodDefault<z.ZodString>;
        SessionToken: z.ZodDefault<z.ZodString>;
        BucketName: z.ZodDefault<z.ZodString>;
        BucketLocation: z.ZodDefault<z.ZodString>;
        Insecure: z.ZodDefault<z.ZodBoolean>;
        PathStyle: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        AuthenticationType: z.ZodDefault<z.ZodEnum<{
            "": "";
            "access-key": "access-key";
            iam: "iam";
        }>>;
        ServerSideEncryption: z.ZodDefault<z.ZodEnum<{
            "": "";
            AES256: "AES256";
            KMS: "KMS";
            S3: "S3";
            "aws:kms": "aws:kms";
        }>>;
        ServerSideEncryptionKeyID: z.ZodDefault<z.ZodString>;
        Accelerate: z.ZodDefault<z.ZodBoolean>;
        DualStack: z.ZodDefault<z.ZodBoolean>;
        UploadRoleARN: z.ZodDefault<z.ZodString>;
        RoleARN: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>;
    gcs: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
    azure: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>;
}, z.core.$strict>>, z.ZodTransform<CacheConfig, {
    Type: string;
    Path: string;
    Shared: boolean;
    MaxUploadedArchiveSize: number;
    s3?: {
        ServerAddress: string;
        AccessKey: string;
        SecretKey: string;
        SessionToken: string;
        BucketName: string;
        BucketLocation: string;
        Insecure: boolean;
        PathStyle: boolean | undefined;
        AuthenticationType: "" | "access-key" | "iam";
        ServerSideEncryption: "" | "AES256" | "KMS" | "S3" | "aws:kms";
        ServerSideEncryptionKeyID: string;
        Accelerate: boolean;
        DualStack: boolean;
        UploadRoleARN: string;
        RoleARN: string;
    } | undefined;
    gcs?: Record<string, unknown> | undefined;
    azure?: Record<string, unknown> | undefined;
}>>;
