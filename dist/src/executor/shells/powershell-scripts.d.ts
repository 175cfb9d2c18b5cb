/**
 * Runs what it is given line by line until the input ends or a line says `exit`. PowerShell hands its redirected input to a script as
 * the input of a pipeline, unless the input is a console's: both ways are read.
 */
export declare const LINE_READER: string;
/**
 * `terminate_with_json_script.ps1`: runs a stage's script as a process of its own, so that nothing of it stays in the first shell
 * and it can be found by its command line, and prints the markers of its start and end (executor facts 4.2, 4.3).
 */
export declare const STARTER: string;
