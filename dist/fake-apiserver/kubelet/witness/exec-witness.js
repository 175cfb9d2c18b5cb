import { Transform, Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { findJobLogFile } from "./job-log-file.js";
import { createStartedScript } from "./started-script.js";
/**
 * Where a pod keeps no job log, its stages are processes of exec: what such a process writes is what the script wrote. A process is a
 * stage when it says so on stderr, by a start marker that names a script which no process before it has begun; or when its
 * stdin is a script from the first line on, as the official runner sends it.
 */
export function createExecWitness(history) {
    const begun = new Set();
    let unnamed = 0;
    const claim = (pod, script) => {
        const key = `${pod.metadata.uid} ${script}`;
        if (begun.has(key))
            return undefined;
        begun.add(key);
        return script.slice(script.lastIndexOf("/") + 1);
    };
    return {
        watch(pod, container, process) {
            if (findJobLogFile(pod) !== undefined || (container !== "build" && container !== "helper"))
                return process;
            const { namespace = "", name, uid = "" } = pod.metadata;
            const where = { namespace, pod: name, uid };
            const script = createStartedScript({
                named: (path) => claim(pod, path),
                unnamed: () => `exec-${++unnamed}`,
                start: (stage) => history.record("kubelet", { type: "stage-start", ...where, stage }),
                output: (stage, data) => history.record("kubelet", { type: "stage-output", ...where, stage, base64: data.toString("base64") }),
                end: (stage, exitCode) => history.record("kubelet", { type: "stage-end", ...where, stage, exitCode }),
            });
            return watched(process, script);
        },
    };
}
function watched(process, script) {
    const stdout = passing(process.stdout, (data) => script.stdout(data));
    const stderr = passing(process.stderr, (data) => script.stderr(data));
    const exited = process.exited.then(async (exit) => {
        await Promise.allSettled([finished(stdout, { writable: false }), finished(stderr, { writable: false })]);
        script.exited(exit.code);
        return exit;
    });
    exited.catch(() => { });
    const stdin = new Writable({
        write(chunk, _encoding, done) {
            script.stdin(chunk);
            if (process.stdin.destroyed || process.stdin.writableEnded)
                done();
            else
                process.stdin.write(chunk, () => done());
        },
        final(done) {
            process.stdin.end();
            done();
        },
    });
    return { ...process, stdin, stdout, stderr, exited };
}
function passing(stream, look) {
    const through = new Transform({
        transform(chunk, _encoding, done) {
            look(chunk);
            done(null, chunk);
        },
    });
    stream.once("error", () => through.end());
    stream.once("close", () => through.end());
    return stream.pipe(through);
}
