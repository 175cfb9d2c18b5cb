/** Lines for the job log, in the colours of the runner's own ones. */
export function info(text) {
    process.stderr.write(`${text}\n`);
}
export function warning(text) {
    process.stderr.write(`\x1b[0;33mWARNING: ${text}\x1b[0;m\n`);
}
export function failure(text) {
    process.stderr.write(`\x1b[31;1mERROR: ${text}\x1b[0;m\n`);
}
/** What went wrong, in one line; the cause's code when the message lacks it. */
export function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}
