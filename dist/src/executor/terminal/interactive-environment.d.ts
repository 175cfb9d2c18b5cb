import type { InteractiveEnvironment } from "../../runner/session/interactive-environment.ts";
import type { JobPodSession } from "../stage/job-pod-session.ts";
/** A running pod as people at GitLab may visit it (executor facts 2.3). */
export declare function interactiveEnvironment(session: JobPodSession): InteractiveEnvironment;
