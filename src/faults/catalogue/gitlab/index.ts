import type { Fault } from "../../fault.ts";
import { artifactRefused } from "./artifact-refused.ts";
import { bodyGarbled } from "./body-garbled.ts";
import { gitRefused } from "./git-refused.ts";
import { gitlabConflict } from "./gitlab-conflict.ts";
import { gitlabRateLimit } from "./gitlab-rate-limit.ts";
import { gitlabUnavailable } from "./gitlab-unavailable.ts";
import { jobCancel } from "./job-cancel.ts";
import { jobDrop } from "./job-drop.ts";
import { jobRefused } from "./job-refused.ts";
import { jobStatusHeader } from "./job-status-header.ts";
import { loginPage } from "./login-page.ts";
import { objectStoreError } from "./object-store-error.ts";
import { traceLoss } from "./trace-loss.ts";
import { traceMismatch } from "./trace-mismatch.ts";
import { traceOutOfRange } from "./trace-out-of-range.ts";
import { updateAccepted } from "./update-accepted.ts";
import { updateInterval } from "./update-interval.ts";

/** What GitLab, its Git and its object store do to runners. */
export const gitlabFaults: readonly Fault[] = [
  bodyGarbled,
  artifactRefused,
  gitRefused,
  gitlabConflict,
  gitlabRateLimit,
  gitlabUnavailable,
  jobCancel,
  jobDrop,
  jobRefused,
  jobStatusHeader,
  loginPage,
  objectStoreError,
  traceLoss,
  traceMismatch,
  traceOutOfRange,
  updateAccepted,
  updateInterval,
];
