/** Signals a process, or a process group by its negative id. It may have ended in this moment. */
export declare function signalProcess(pid: number, signal: NodeJS.Signals): void;
