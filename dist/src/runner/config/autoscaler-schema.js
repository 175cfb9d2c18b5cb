import { z } from "zod";
import { table, tables, text, texts, unset, whole } from "./toml-types.js";
export const autoscalerSchema = table({
    max_pause_pods: whole(),
    pause_pod_image: text("registry.k8s.io/pause:3.10"),
    pause_pod_priority_class_name: text(),
    pause_pod_image_pull_secrets: texts(),
    policy: tables(table({
        periods: texts(),
        timezone: text(),
        idle_count: whole(),
        idle_time: whole(),
        scale_factor: z.number().default(0),
        scale_factor_limit: whole(),
        preemptive_mode: unset(z.boolean()),
    })),
});
