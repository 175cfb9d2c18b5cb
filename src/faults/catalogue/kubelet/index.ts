import type { Fault } from "../../fault.ts";
import { containerStartExit } from "./container-start-exit.ts";
import { containerStartFailure } from "./container-start-failure.ts";
import { execFormatError } from "./exec-format-error.ts";
import { imagePullFailure } from "./image-pull-failure.ts";
import { podDeletion } from "./pod-deletion.ts";
import { sandboxFailure } from "./sandbox-failure.ts";
import { slowPull } from "./slow-pull.ts";
import { slowTermination } from "./slow-termination.ts";
import { volumeMountFailure } from "./volume-mount-failure.ts";

export const kubeletFaults: readonly Fault[] = [
  containerStartExit,
  containerStartFailure,
  execFormatError,
  imagePullFailure,
  podDeletion,
  sandboxFailure,
  slowPull,
  slowTermination,
  volumeMountFailure,
];
