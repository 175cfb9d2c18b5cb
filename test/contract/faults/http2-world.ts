import { PassThrough } from "node:stream";
import { createPlanEngine, planEntrySchema } from "../../../src/faults/index.ts";
import { createMemoryRecorder } from "../../../src/history/index.ts";
import { createSeededRandom, createWallClock } from "../../../src/platform/index.ts";
import { connectHttp2, type Http2Client } from "../apiserver/http2-client.ts";
import { startTestCluster, type TestCluster } from "../apiserver/test-cluster.ts";

export interface Http2World {
  cluster: TestCluster;
  connect(): Promise<Http2Client>;
  /** What the log of the pod `p` says. */
  logs: PassThrough;
}

/** An API server in which a plan is at work. */
export async function withHttp2Plan(
  plan: readonly unknown[],
  use: (world: Http2World) => Promise<void>,
): Promise<void> {
  const clock = createWallClock();
  const entries = plan.map((entry) => planEntrySchema.parse(entry));
  const recorder = createMemoryRecorder(clock);
  const engine = createPlanEngine({ plan: entries, recorder, random: createSeededRandom("http2"), clock });
  const logs = new PassThrough();
  const cluster = await startTestCluster({ faults: engine, logs: () => logs });
  const clients: Http2Client[] = [];
  try {
    await use({
      cluster,
      logs,
      async connect() {
        const client = await connectHttp2(cluster);
        clients.push(client);
        return client;
      },
    });
  } finally {
    engine.close();
    for (const { session } of clients) session.destroy();
    await cluster.close();
  }
}
