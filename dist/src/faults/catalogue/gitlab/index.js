import { artifactRefused } from "./artifact-refused.js";
import { bodyGarbled } from "./body-garbled.js";
import { gitRefused } from "./git-refused.js";
import { gitlabConflict } from "./gitlab-conflict.js";
import { gitlabRateLimit } from "./gitlab-rate-limit.js";
import { gitlabUnavailable } from "./gitlab-unavailable.js";
import { jobCancel } from "./job-cancel.js";
import { jobDrop } from "./job-drop.js";
import { jobRefused } from "./job-refused.js";
import { jobStatusHeader } from "./job-status-header.js";
import { loginPage } from "./login-page.js";
import { objectStoreError } from "./object-store-error.js";
import { traceLoss } from "./trace-loss.js";
import { traceMismatch } from "./trace-mismatch.js";
import { traceOutOfRange } from "./trace-out-of-range.js";
import { updateAccepted } from "./update-accepted.js";
import { updateInterval } from "./update-interval.js";
/** What GitLab, its Git and its object store do to runners. */
export const gitlabFaults = [
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
