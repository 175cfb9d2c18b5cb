import { z } from "zod";
export declare const volumesSchema: z.ZodObject<{
    host_path: z.ZodDefault<z.ZodArray<z.ZodObject<{
        name: z.ZodDefault<z.ZodString>;
        mount_path: z.ZodDefault<z.ZodString>;
        sub_path: z.ZodDefault<z.ZodString>;
        host_path: z.ZodDefault<z.ZodString>;
        read_only: z.ZodDefault<z.ZodBoolean>;
        mount_propagation: z.ZodPipe<z.ZodOptional<z.ZodString>, z.ZodTransform<string | undefined, string | undefined>>;
    }, z.core.$strict>>>;
    pvc: z.ZodDefault<z.ZodArray<z.ZodObject<{
        name: z.ZodDefault<z.ZodString>;
        mount_path: z.ZodDefault<z.ZodString>;
        sub_path: z.ZodDefault<z.ZodString>;
        read_only: z.ZodDefault<z.ZodBoolean>;
        mount_propagation: z.ZodPipe<z.ZodOptional<z.ZodString>, z.ZodTransform<string | undefined, string | undefined>>;
    }, z.core.$strict>>>;
    config_map: z.ZodDefault<z.ZodArray<z.ZodObject<{
        name: z.ZodDefault<z.ZodString>;
        mount_path: z.ZodDefault<z.ZodString>;
        sub_path: z.ZodDefault<z.ZodString>;
        read_only: z.ZodDefault<z.ZodBoolean>;
        items: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    }, z.core.$strict>>>;
    secret: z.ZodDefault<z.ZodArray<z.ZodObject<{
        name: z.ZodDefault<z.ZodString>;
        mount_path: z.ZodDefault<z.ZodString>;
        sub_path: z.ZodDefault<z.ZodString>;
        read_only: z.ZodDefault<z.ZodBoolean>;
        items: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    }, z.core.$strict>>>;
    empty_dir: z.ZodDefault<z.ZodArray<z.ZodObject<{
        name: z.ZodDefault<z.ZodString>;
        mount_path: z.ZodDefault<z.ZodString>;
        sub_path: z.ZodDefault<z.ZodString>;
        medium: z.ZodDefault<z.ZodString>;
        size_limit: z.ZodDefault<z.ZodString>;
        mount_propagation: z.ZodPipe<z.ZodOptional<z.ZodString>, z.ZodTransform<string | undefined, string | undefined>>;
    }, z.core.$strict>>>;
    csi: z.ZodDefault<z.ZodArray<z.ZodObject<{
        name: z.ZodDefault<z.ZodString>;
        mount_path: z.ZodDefault<z.ZodString>;
        sub_path: z.ZodDefault<z.ZodString>;
        driver: z.ZodDefault<z.ZodString>;
        fs_type: z.ZodDefault<z.ZodString>;
        read_only: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
        volume_attributes: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    }, z.core.$strict>>>;
    nfs: z.ZodDefault<z.ZodArray<z.ZodObject<{
        name: z.ZodDefault<z.ZodString>;
        mount_path: z.ZodDefault<z.ZodString>;
        sub_path: z.ZodDefault<z.ZodString>;
        server: z.ZodDefault<z.ZodString>;
        path: z.ZodDefault<z.ZodString>;
        read_only: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
