import type { Recorder } from "../../../src/history/recorder.ts";
import { type ContainerProcess } from "../../../src/platform/index.ts";
import type { RunningContainer } from "../containers/running-container.ts";
import type { Pod } from "../pod/pod.ts";
/** A further process in a running container, with its beginning and its real end in the History. */
export declare function execInPod(place: {
    pod: Pod;
    container: string;
    run: RunningContainer;
    history: Recorder;
    execId: string;
}, wanted: {
    command: string[];
    stdin: boolean;
    tty?: boolean;
    request: string;
}): Promise<ContainerProcess>;
