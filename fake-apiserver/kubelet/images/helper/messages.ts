/** Lines for the job log, in the colours of the runner's own ones. */
export function info(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function warning(text: string): void {
  process.stderr.write(`\x1b[0;33mWARNING: ${text}\x1b[0;m\n`);
}

export function failure(text: string): void {
  process.stderr.write(`\x1b[31;1mERROR: ${text}\x1b[0;m\n`);
}

/** What went wrong, in one line; the cause's code when the message lacks it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
