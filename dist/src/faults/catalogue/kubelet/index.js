import { containerExit } from "./container-exit.js";
import { containerKill } from "./container-kill.js";
import { containerOom } from "./container-oom.js";
import { containerRestart } from "./container-restart.js";
import { containerStartExit } from "./container-start-exit.js";
import { containerStartFailure } from "./container-start-failure.js";
import { execFormatError } from "./exec-format-error.js";
import { imagePullFailure } from "./image-pull-failure.js";
import { podDeadline } from "./pod-deadline.js";
import { podDeletion } from "./pod-deletion.js";
import { podEviction } from "./pod-eviction.js";
import { podPreemption } from "./pod-preemption.js";
import { sandboxFailure } from "./sandbox-failure.js";
import { slowPull } from "./slow-pull.js";
import { slowTermination } from "./slow-termination.js";
import { volumeMountFailure } from "./volume-mount-failure.js";
/** What happens to pods and containers on their node. */
export const kubeletFaults = [
    containerExit,
    containerKill,
    containerOom,
    containerRestart,
    containerStartExit,
    containerStartFailure,
    execFormatError,
    imagePullFailure,
    podDeadline,
    podDeletion,
    podEviction,
    podPreemption,
    sandboxFailure,
    slowPull,
    slowTermination,
    volumeMountFailure,
];
