import { readFileSync } from "node:fs";
import { WebSocket } from "ws";
import type { World } from "../../../src/worlds/world.ts";

/** The line that starts the user's script: what finds a shell for it, the script, the log. */
const START = /(\S+detect_shell_script) (\S+\/step_script);.*tee -a (\S+)\)/s;

/** Starts the user's script a second time in the container, as a runner does that does not look before it tries again. */
export function startAgain(world: World): void {
  const { history } = world;
  let line: string | undefined;
  const forget = history.onEvent((event) => {
    if (event.type === "stream-data" && event.channel === "stdin") {
      const [, finder, script, log] = START.exec(event.text ?? "") ?? [];
      const marker = JSON.stringify(JSON.stringify({ script }));
      if (log !== undefined) line = `sh -c '(echo ${marker}; ${finder} ${script} 2>&1) | tee -a ${log}'\n`;
    }
    if (event.type !== "stage-end" || event.stage !== "step_script" || line === undefined) return;
    forget();
    send(world, event, "attach?container=build&stdin=true", line);
  });
}

/** Has the end of the user's script told once more in its log, as by a second run of it beside the first. */
export function endAgain(world: World): void {
  const { history } = world;
  let log: string | undefined;
  const forget = history.onEvent((event) => {
    if (event.type === "stream-data" && event.channel === "stdin") log = START.exec(event.text ?? "")?.[3] ?? log;
    if (event.type !== "stage-end" || event.stage !== "step_script" || log === undefined) return;
    forget();
    send(
      world,
      event,
      "attach?container=build&stdin=true",
      `grep command_exit_code ${log} | tail -n 1 | tee -a ${log}\n`,
    );
  });
}

/** Delivers what starts the user's script once more, whatever becomes of it. */
export function deliverAgain(world: World): void {
  const { history } = world;
  let line: string | undefined;
  const forget = history.onEvent((event) => {
    if (event.type === "stream-data" && event.channel === "stdin" && START.test(event.text ?? "")) line ??= event.text;
    if (event.type !== "stage-start" || event.stage !== "step_script" || line === undefined) return;
    forget();
    send(world, event, "attach?container=build&stdin=true", line);
  });
}

/** Sends what started the user's script to a second shell, as a runner does that takes a broken stream for a failed start. */
export function sendAgain(world: World): void {
  const { history } = world;
  let script: string | undefined;
  const forget = history.onEvent((event) => {
    if (event.type === "stream-data" && event.channel === "stdin" && event.text?.includes("/step_script") === true) {
      script ??= event.text;
    }
    if (event.type !== "stage-start" || event.stage !== "step_script" || script === undefined) return;
    forget();
    send(world, event, "exec?container=build&command=bash&stdin=true", script);
  });
}

function send({ connection }: World, pod: { namespace: string; pod: string }, stream: string, text: string): void {
  const url = `${connection.apiUrl.replace("https", "wss")}/api/v1/namespaces/${pod.namespace}/pods/${pod.pod}`;
  const socket = new WebSocket(`${url}/${stream}`, ["v5.channel.k8s.io"], {
    ca: readFileSync(connection.caFile),
    headers: { authorization: `Bearer ${connection.bearerToken}` },
  });
  socket.once("open", () => socket.send(Buffer.concat([Buffer.of(0), Buffer.from(text)])));
  socket.on("error", () => {});
}

/** The runner's log has the job's token. */
export function logToken(world: World): void {
  const forget = world.history.onEvent((event) => {
    if (event.type !== "job-state" || event.state !== "running") return;
    forget();
    const token = world.gitlab.jobs().find(({ payload }) => payload !== undefined)?.payload?.token;
    world.history.record("subject", { type: "runner-log", level: "info", message: `the token is ${token}` });
  });
}
