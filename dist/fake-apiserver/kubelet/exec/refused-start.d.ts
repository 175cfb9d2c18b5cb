import type { ContainerProcess } from "../../../src/platform/index.ts";
/**
 * A program that cannot be started is not an exit code for a kubelet but an error of its own. The runtime tells it by exit code
 * 126 or 127 and one line on stderr (`exec: "nosuch": executable file not found in $PATH`); that line is held back until the
 * end, and then makes `exited` reject with a `KubeletError`. `execId` is what the runtime calls this process: 64 hexadecimal digits.
 */
export declare function refusedStart(process: ContainerProcess, program: string, execId: string): ContainerProcess;
