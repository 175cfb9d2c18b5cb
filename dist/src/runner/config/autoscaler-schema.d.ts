import { z } from "zod";
export declare const autoscalerSchema: z.ZodObject<{
    max_pause_pods: z.ZodDefault<z.ZodInt>;
    pause_pod_image: z.ZodDefault<z.ZodString>;
    pause_pod_priority_class_name: z.ZodDefault<z.ZodString>;
    pause_pod_image_pull_secrets: z.ZodDefault<z.ZodArray<z.ZodString>>;
    policy: z.ZodDefault<z.ZodArray<z.ZodObject<{
        periods: z.ZodDefault<z.ZodArray<z.ZodString>>;
        timezone: z.ZodDefault<z.ZodString>;
        idle_count: z.ZodDefault<z.ZodInt>;
        idle_time: z.ZodDefault<z.ZodInt>;
        scale_factor: z.ZodDefault<z.ZodNumber>;
        scale_factor_limit: z.ZodDefault<z.ZodInt>;
        preemptive_mode: z.ZodPipe<z.ZodOptional<z.ZodBoolean>, z.ZodTransform<boolean | undefined, boolean | undefined>>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
