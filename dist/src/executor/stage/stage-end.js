import { BuildError } from "../../runner/build/build-error.js";
export function createStageEnd() {
    const started = Promise.withResolvers();
    const ended = Promise.withResolvers();
    let isStarted = false;
    const start = () => {
        isStarted = true;
        started.resolve();
    };
    return {
        started: started.promise,
        ended: ended.promise,
        isStarted: () => isStarted,
        start,
        end(exitCode) {
            start();
            ended.resolve(exitCode);
        },
    };
}
export function exitError(exitCode) {
    return new BuildError(`command terminated with exit code ${exitCode}`, { exitCode });
}
