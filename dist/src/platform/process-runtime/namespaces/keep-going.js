import { signalProcess } from "../process-signal.js";
const INTERVAL_MS = 10;
/**
 * `unshare` and `nsenter` stop when the process they wait for stops, and stopped they never see its end. They do so a moment
 * later than it, so one SIGCONT may come too early: they get it again until `end` has come.
 */
export async function keepGoing(processes, end) {
    const wake = () => {
        for (const pid of processes)
            signalProcess(pid, "SIGCONT");
    };
    wake();
    const again = setInterval(wake, INTERVAL_MS);
    try {
        await end;
    }
    finally {
        clearInterval(again);
    }
}
