import type { GitLab } from "../../fake-gitlab/index.ts";
import type { FaultEngine } from "../faults/index.ts";
/** What happens to jobs by itself: the part of GitLab in fault plans. */
export declare function performGitLabMoments(faults: FaultEngine, gitlab: GitLab): void;
