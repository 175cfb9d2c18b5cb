import { startFaultline, type CliResult } from "./running-faultline.ts";

/** Runs the command line to its end. */
export function faultline(args: readonly string[]): Promise<CliResult> {
  return startFaultline(args).ended;
}
