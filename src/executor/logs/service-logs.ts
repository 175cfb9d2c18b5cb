import { parseBool } from "../../runner/build/feature-flags.ts";
import { untagged } from "../pod/host-aliases.ts";
import type { Service } from "../pod/services.ts";
import type { JobCluster } from "../setup/job-cluster.ts";
import type { PodTracker } from "../watch/pod-tracker.ts";
import { followContainerLog } from "./container-log.ts";

const NEWLINE = 10;
const GREY = "\u001B[0;90m";
const RESET = "\u001B[0;m\n";

/** CI_DEBUG_SERVICES: what the services write is shown in the job log, each line with its service's name (executor facts 4.11). */
export function forwardServiceLogs(cluster: JobCluster, pod: PodTracker): void {
  const { context, services, inBackground } = cluster;
  if (parseBool(context.variables.get("CI_DEBUG_SERVICES")) !== true || context.runner.debug_trace_disabled) return;
  for (const service of services) {
    const { container } = service;
    const name = `[service:${serviceName(service)}] `;
    const onLine = (line: Buffer) => {
      const text = line.subarray(0, line.at(-1) === NEWLINE ? -1 : undefined);
      context.log.service(Buffer.concat([Buffer.from(GREY + name), text, Buffer.from(RESET)]));
    };
    inBackground(async (lifetime) => {
      try {
        await followContainerLog(cluster, { pod, container }, onLine, lifetime);
      } catch (error) {
        if (lifetime.aborted) return;
        const text = error instanceof Error ? error.message : String(error);
        context.log.warning(`failed to open log stream for container ${container}: ${text}`);
      }
    });
  }
}

/** The image without its tag, and the aliases. */
function serviceName({ image, aliases }: Service): string {
  return [untagged(image), ...aliases].join("-");
}
