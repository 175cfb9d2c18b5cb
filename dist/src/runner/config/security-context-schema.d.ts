import { z } from "zod";
export declare const podSecurityContextSchema: z.ZodObject<{
    fs_group: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
    run_as_group: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
    run_as_non_root: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
    run_as_user: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
    supplemental_groups: z.ZodDefault<z.ZodArray<z.ZodInt>>;
    selinux_type: z.ZodDefault<z.ZodString>;
    seccomp_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
        type: z.ZodDefault<z.ZodString>;
        localhost_profile: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>, z.ZodTransform<{
        type: string;
        localhost_profile: string;
    } | undefined, {
        type: string;
        localhost_profile: string;
    } | undefined>>;
    app_armor_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
        type: z.ZodDefault<z.ZodString>;
        localhost_profile: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>, z.ZodTransform<{
        type: string;
        localhost_profile: string;
    } | undefined, {
        type: string;
        localhost_profile: string;
    } | undefined>>;
}, z.core.$strict>;
export declare const containerSecurityContextSchema: z.ZodObject<{
    capabilities: z.ZodPipe<z.ZodOptional<z.ZodObject<{
        add: z.ZodDefault<z.ZodArray<z.ZodString>>;
        drop: z.ZodDefault<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>>, z.ZodTransform<{
        add: string[];
        drop: string[];
    } | undefined, {
        add: string[];
        drop: string[];
    } | undefined>>;
    privileged: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
    run_as_user: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
    run_as_group: z.ZodPipe<z.ZodOptional<z.ZodInt>, z.ZodTransform<number | undefined, number | undefined>>;
    run_as_non_root: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
    read_only_root_filesystem: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
    allow_privilege_escalation: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
    selinux_type: z.ZodDefault<z.ZodString>;
    proc_mount: z.ZodDefault<z.ZodString>;
    seccomp_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
        type: z.ZodDefault<z.ZodString>;
        localhost_profile: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>, z.ZodTransform<{
        type: string;
        localhost_profile: string;
    } | undefined, {
        type: string;
        localhost_profile: string;
    } | undefined>>;
    app_armor_profile: z.ZodPipe<z.ZodOptional<z.ZodObject<{
        type: z.ZodDefault<z.ZodString>;
        localhost_profile: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>, z.ZodTransform<{
        type: string;
        localhost_profile: string;
    } | undefined, {
        type: string;
        localhost_profile: string;
    } | undefined>>;
}, z.core.$strict>;
