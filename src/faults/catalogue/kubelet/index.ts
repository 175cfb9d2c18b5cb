import type { Fault } from "../../fault.ts";
import { containerExit } from "./container-exit.ts";
import { containerKill } from "./container-kill.ts";
import { containerOom } from "./container-oom.ts";
import { containerRestart } from "./container-restart.ts";
import { containerStartExit } from "./container-start-exit.ts";
import { containerStartFailure } from "./container-start-failure.ts";
import { execFormatError } from "./exec-format-error.ts";
import { imagePullFailure } from "./image-pull-failure.ts";
import { podDeadline } from "./pod-deadline.ts";
import { podDeletion } from "./pod-deletion.ts";
import { podEviction } from "./pod-eviction.ts";
import { podPreemption } from "./pod-preemption.ts";
import { sandboxFailure } from "./sandbox-failure.ts";
import { slowPull } from "./slow-pull.ts";
import { slowTermination } from "./slow-termination.ts";
import { volumeMountFailure } from "./volume-mount-failure.ts";

/** What happens to pods and containers on their node. */
export const kubeletFaults: readonly Fault[] = [
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
