import type { Invariant } from "./invariant.ts";
/**
 * INV-OUTPUT. Every byte that a script wrote is in the job trace exactly once and in order, and nothing else pretends to be
 * script output.
 *
 * The truth is what the stages wrote (`stage-output`: into the container's log file, or, under the legacy strategy, to the outputs of
 * their exec), masked as executor facts 8.6 say. With time stamps
 * (the default) it must equal stream 01 of the trace. The line feed that a stage's exit trap prints before its marker (executor facts 4.2) is
 * part of the protocol: the official runner shows it. Without time stamps the lines of the truth must be in the trace in their order.
 *
 * Without time stamps a line that no script and no runner writes twice must not be there twice.
 *
 * Tolerated: U+FFFD in place of bytes that are no UTF-8; the lost end of output of stages that had not ended when the job was
 * interrupted (cancel, timeout, end of the pod); what checks of services say, before any script's output; the lost end after the documented limit of a log was reached.
 */
export declare const output: Invariant;
