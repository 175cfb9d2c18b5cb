import { writeFile } from "node:fs/promises";
import path from "node:path";
import { startApiServer, type ApiServer } from "../../../fake-apiserver/index.ts";
import { planEntrySchema } from "../../../src/faults/index.ts";
import { openGround } from "../../../src/library/ground.ts";
import { createSeededRandom, type Address } from "../../../src/platform/index.ts";
import { openEyes } from "../../../src/worlds/eyes.ts";
import type { Ground } from "../../../src/worlds/fake-world.ts";

/** A cluster that was there before: the embedded one's API server, known by nothing but its kubeconfig. */
export interface ExistingCluster extends AsyncDisposable {
  api: ApiServer;
  /** Whoever listens on this host by it is found by the cluster's pods. */
  ground: Ground;
  kubeconfig: string;
}

/** `plan`: what is wrong with it, which nobody was told. */
export async function existingCluster(plan: readonly unknown[] = []): Promise<ExistingCluster> {
  const ground = await openGround("auto");
  const random = createSeededRandom("existing cluster");
  const entries = plan.map((entry) => planEntrySchema.parse(entry));
  const { history, faults } = openEyes({ clock: ground.clock, random, plan: entries, quiet: undefined });
  const reachable: Address[] = [];
  const api = await startApiServer({
    ...ground,
    random,
    history,
    faults,
    stateDir: path.join(ground.dir, "existing"),
    reachable,
  });
  const kubeconfig = path.join(ground.dir, "kubeconfig.yaml");
  await writeFile(kubeconfig, api.kubeconfig({ token: api.addToken("somebody", ["system:masters"]) }));
  return {
    api,
    kubeconfig,
    ground: {
      ...ground,
      network: {
        ...ground.network,
        async listen(address, onConnection) {
          const listener = await ground.network.listen(address, onConnection);
          reachable.push({ host: "127.0.0.1", port: listener.address.port });
          return listener;
        },
      },
    },
    async [Symbol.asyncDispose]() {
      faults.close();
      await api.close();
      await ground.close();
    },
  };
}
