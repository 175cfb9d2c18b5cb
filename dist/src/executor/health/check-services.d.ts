import type { JobPodSession } from "../stage/job-pod-session.ts";
/**
 * Waits until the services listen on these ports, as the helper sees them, or a container of the pod ends (executor facts 4.9). Any
 * failure is one: what could not be checked does not count as healthy.
 */
export declare function checkServices(session: JobPodSession, ports: readonly string[], signal: AbortSignal): Promise<void>;
