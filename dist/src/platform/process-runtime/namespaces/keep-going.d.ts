/**
 * `unshare` and `nsenter` stop when the process they wait for stops, and stopped they never see its end. They do so a moment
 * later than it, so one SIGCONT may come too early: they get it again until `end` has come.
 */
export declare function keepGoing(processes: Iterable<number>, end: Promise<unknown>): Promise<void>;
