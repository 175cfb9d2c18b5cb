import { z } from "zod";
import { parseGoDuration } from "./go-duration.ts";
import { DURATION, table, tables, text, texts, unset, whole } from "./toml-types.ts";

/** Written as a duration; a plain number is taken for seconds. */
const idleTime = z
  .union([z.int(), z.string().refine((value) => parseGoDuration(value) !== undefined)], {
    error: DURATION,
  })
  .default(0)
  .transform((value) => (typeof value === "string" ? (parseGoDuration(value) ?? 0) : value));

export const autoscalerSchema = table({
  max_pause_pods: whole(),
  pause_pod_image: text("registry.k8s.io/pause:3.10"),
  pause_pod_priority_class_name: text(),
  pause_pod_image_pull_secrets: texts(),
  policy: tables(
    table({
      periods: texts(),
      timezone: text(),
      idle_count: whole(),
      idle_time: idleTime,
      scale_factor: z.number().default(0),
      scale_factor_limit: whole(),
      preemptive_mode: unset(z.boolean()),
    }),
  ),
});
