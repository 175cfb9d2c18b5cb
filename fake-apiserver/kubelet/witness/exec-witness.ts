import { Transform, Writable, type Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { Recorder } from "../../../src/history/recorder.ts";
import { findJobLogFile } from "../../../src/history/stages/index.ts";
import type { ContainerProcess } from "../../../src/platform/index.ts";
import type { Pod } from "../pod/pod.ts";
import { createStartedScript, type NamedStage, type StartedScript } from "./started-script.ts";

/** Tells the History of the stages that processes of exec run (executor facts 1.4). */
export interface ExecWitness {
  /** The same process, looked at on its way. */
  watch(pod: Pod, container: string, process: ContainerProcess): ContainerProcess;
}

/**
 * Where a pod keeps no job log, its stages are processes of exec: what such a process writes is what the script wrote. A process is a
 * stage when it says so on stderr, by a start marker that names a script which no process before it has begun, or one whose process was
 * lost from sight, where it goes on; or when its stdin is a script from the first line on, as the official runner sends it.
 */
export function createExecWitness(history: Recorder): ExecWitness {
  const begun = new Map<string, "in sight" | "lost">();
  let unnamed = 0;

  const keyOf = (pod: Pod, script: string) => `${pod.metadata.uid} ${script}`;
  const claim = (pod: Pod, script: string): NamedStage | undefined => {
    const key = keyOf(pod, script);
    const before = begun.get(key);
    if (before === "in sight") return undefined;
    begun.set(key, "in sight");
    return { stage: script.slice(script.lastIndexOf("/") + 1), isNew: before === undefined };
  };

  return {
    watch(pod, container, process) {
      if (findJobLogFile(pod) !== undefined || (container !== "build" && container !== "helper")) return process;
      const { namespace = "", name, uid = "" } = pod.metadata;
      const where = { namespace, pod: name, uid };
      const script = createStartedScript({
        named: (path) => claim(pod, path),
        unnamed: () => `exec-${++unnamed}`,
        start: (stage) => history.record("kubelet", { type: "stage-start", ...where, stage }),
        output: (stage, data) =>
          history.record("kubelet", { type: "stage-output", ...where, stage, base64: data.toString("base64") }),
        end: (stage, exitCode) => history.record("kubelet", { type: "stage-end", ...where, stage, exitCode }),
        lost: (path) => void begun.set(keyOf(pod, path), "lost"),
      });
      return watched(process, script);
    },
  };
}

function watched(process: ContainerProcess, script: StartedScript): ContainerProcess {
  const stdout = passing(process.stdout, (data) => script.stdout(data));
  const stderr = passing(process.stderr, (data) => script.stderr(data));
  const exited = process.exited.then(async (exit) => {
    await Promise.allSettled([finished(stdout, { writable: false }), finished(stderr, { writable: false })]);
    script.exited(exit.code);
    return exit;
  });
  exited.catch(() => script.lost());
  const stdin = new Writable({
    write(chunk: Buffer, _encoding, done) {
      script.stdin(chunk);
      if (process.stdin.destroyed || process.stdin.writableEnded) done();
      else process.stdin.write(chunk, () => done());
    },
    final(done) {
      process.stdin.end();
      done();
    },
  });
  return { ...process, stdin, stdout, stderr, exited };
}

function passing(stream: Readable, look: (data: Buffer) => void): Readable {
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      look(chunk);
      done(null, chunk);
    },
  });
  stream.once("error", () => through.end());
  stream.once("close", () => through.end());
  return stream.pipe(through);
}
