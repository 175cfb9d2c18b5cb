import type { Recorder } from "../../history/index.ts";
import { execInContainer } from "./exec-in-container.ts";
import { isOwnProcess, processesCommand } from "./follow-program.ts";
import type { SeenPod } from "./pod-states.ts";
import type { WitnessClient } from "./witness-client.ts";

/** Writes down what runs in the containers of a pod that have a shell; process ids are those that the container sees. */
export async function notePodProcesses(
  { client, history, signal }: { client: WitnessClient; history: Recorder; signal: AbortSignal },
  { metadata, status }: SeenPod,
): Promise<void> {
  const { namespace = "", name, uid = "" } = metadata;
  const running = (status?.containerStatuses ?? []).filter(({ state }) => state?.running !== undefined);
  const lines = await Promise.all(
    running.map(async ({ name: container }) => {
      let text = "";
      const place = { namespace, pod: name, container };
      await execInContainer(client, place, processesCommand(), signal, (data) => (text += data.toString("utf8"))).catch(
        () => {},
      );
      return text.split("\n").filter((line) => line !== "" && !isOwnProcess(line));
    }),
  );
  if (running.length === 0) return;
  const processes = lines
    .flat()
    .map((line) => `${line}\n`)
    .join("");
  history.record("kubelet", { type: "process-table", namespace, pod: name, uid, processes });
}
