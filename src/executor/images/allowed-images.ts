import type { JobLog } from "../../runner/trace/job-log.ts";
import { matchesPattern } from "./image-pattern.ts";

/** Refuses an image that `allowed_images` or `allowed_services` does not cover ("Restrict Docker images and services"). */
export function checkAllowed(
  kind: "images" | "services",
  image: string,
  allowed: readonly string[],
  /** Images that need no permission. */
  own: readonly string[],
  log: JobLog,
): void {
  if (allowed.length === 0 || own.includes(image)) return;
  if (allowed.some((pattern) => matchesPattern(image, pattern))) return;
  log.print("");
  log.error(`The "${image}" image is not present on list of allowed ${kind}:`);
  for (const pattern of allowed) log.print(`- ${pattern}`);
  log.print("");
  log.print(
    "Please check runner's allowed_images configuration: https://docs.gitlab.com/runner/configuration/advanced-configuration/",
  );
  throw new Error(kind === "services" ? "disallowed image" : "building build container: disallowed image");
}
