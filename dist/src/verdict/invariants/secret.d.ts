import type { Invariant } from "./invariant.ts";
/**
 * INV-SECRET. No masked value, token or credential is in a job's trace, in the runner's log, in an object that the runner makes (spec,
 * labels, annotations), in an event of the cluster, or in the address of a request; neither as it is nor in Base64 or as part of a URL. Secret
 * objects are where they belong, and so are the scripts that a container is given.
 *
 * Tolerated: a variable that is masked and public, in pods (the documentation puts it into their environment); what a script itself
 * encodes and prints, since masking knows values only as they are; what the cluster puts into the status of a pod (a container's last
 * output, where its spec asks for that); tokens in requests to GitLab, which has them anyway and which the
 * History does not show.
 */
export declare const secret: Invariant;
