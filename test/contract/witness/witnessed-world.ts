import { createClusterClient, type ClusterClient } from "../../../src/clusters/index.ts";
import type { EventBody, HistoryEvent } from "../../../src/history/index.ts";
import { findJobLogFile, type PodWithVolumes } from "../../../src/history/stages/index.ts";
import { createMemoryRecorder, type MemoryRecorder } from "../../../src/history/memory-recorder.ts";
import type { Ground } from "../../../src/worlds/fake-world.ts";
import { fakeWorlds } from "../../../src/worlds/fake-worlds.ts";
import { startClusterWitness } from "../../../src/worlds/witness/index.ts";
import type { World } from "../../../src/worlds/world.ts";
import type { WorldMaker } from "../../../src/worlds/world-maker.ts";

/** What only a cluster of our own writes down by itself. */
const TRUTHS: ReadonlySet<HistoryEvent["type"]> = new Set([
  "object",
  "pod-phase",
  "container-state",
  "pod-removed",
  "process-table",
]);

export interface WitnessedWorlds {
  worlds: WorldMaker;
  /** What the witness saw instead of the cluster, in the order in which it saw it. */
  seen(): MemoryRecorder;
}

/** Stages of pods without a job log are processes of exec, and whoever carries those to the cluster tells of them. */
function truths(): (event: HistoryEvent) => boolean {
  const logged = new Set<string>();
  return (event) => {
    if (event.type === "object" && event.resource === "pods" && isPod(event.object) && findJobLogFile(event.object)) {
      logged.add(event.uid);
    }
    return TRUTHS.has(event.type) || (event.type.startsWith("stage-") && "uid" in event && logged.has(event.uid));
  };
}

function isPod(object: unknown): object is PodWithVolumes {
  return typeof object === "object" && object !== null && "spec" in object;
}

/** Fake worlds into which a witness looks from outside, as into a cluster that is not ours. */
export function witnessedWorlds(ground: Ground): WitnessedWorlds {
  const inner = fakeWorlds(ground);
  let seen: MemoryRecorder | undefined;
  return {
    seen() {
      if (seen === undefined) throw new Error("no world yet");
      return seen;
    },
    worlds: {
      ...inner,
      async create(options) {
        const world = await inner.create(options);
        const history = createMemoryRecorder(ground.clock);
        seen = history;
        const isTruth = truths();
        const places = new Map<number, number>();
        world.history.onEvent((event) => {
          if (isTruth(event)) return;
          const { index, at: _, actor, causedBy, ...body } = event;
          const cause = causedBy === undefined ? undefined : places.get(causedBy);
          places.set(
            index,
            history.because(cause, () => history.record(actor, body as EventBody).index),
          );
        });
        const client = administratorOf(world, ground);
        const witness = await startClusterWitness({
          client,
          namespaces: [world.connection.namespace],
          history,
          clock: ground.clock,
        });
        return {
          ...world,
          async noteProcesses() {
            await Promise.all([world.noteProcesses(), witness.noteProcesses()]);
          },
          async settled(limitMs, over) {
            await world.settled(limitMs, over);
            await witness.settled(limitMs, over);
          },
          async close() {
            await witness.close();
            client.close();
            await world.close();
          },
        };
      },
    },
  };
}

/** Somebody who may everything in a fake world, past what is seen of it. */
export function administratorOf(world: World, ground: Ground): ClusterClient {
  const token = adminToken(world);
  return createClusterClient(
    {
      context: "fake",
      url: world.connection.apiUrl,
      tls: { insecureSkipVerify: true },
      authHeaders: () => Promise.resolve({ authorization: `Bearer ${token}` }),
    },
    ground,
  );
}

function adminToken(world: World): string {
  if (!("api" in world)) throw new Error("not a fake world");
  return (world as World & { api: { addToken(user: string, groups: string[]): string } }).api.addToken("harness", [
    "system:masters",
  ]);
}
