import net from "node:net";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { withPlan, type Cluster } from "./cluster-with-plan.ts";
import { withPrograms } from "./programs.ts";
import { call, startPipeline, startTestGitLab } from "../gitlab/test-gitlab.ts";

/** The request that closes the door. */
const on = { type: "request", verb: "get", resource: "namespaces" };
const knock = ({ api, http, admin }: Cluster) =>
  http({ ca: api.caPem }).request({ method: "GET", url: `${api.url}/api/v1/namespaces/default`, headers: admin });

function port({ api }: Cluster): number {
  return Number(new URL(api.url).port);
}

/** What becomes of a bare TCP connection to the port. */
async function connecting(cluster: Cluster, patience?: AbortSignal): Promise<string> {
  const socket = net.connect({ host: "127.0.0.1", port: port(cluster), ...(patience && { signal: patience }) });
  try {
    await once(socket, "connect");
    return "connected";
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    socket.destroy();
  }
}

describe("connection-refused", () => {
  it("open connections break, new ones are refused, then the same port is back", async () => {
    const refused = { fault: "connection-refused", when: { on, nth: 1 }, with: { ms: 1500 } };
    await withPlan([refused], (cluster) =>
      withPrograms(cluster, async ({ curl, kubectl }) => {
        await expect(knock(cluster)).rejects.toMatchObject({ code: "ECONNRESET" });
        expect(await connecting(cluster)).toBe("ECONNREFUSED");
        expect(await curl("/version")).toMatchObject({ code: 7 });
        expect((await kubectl("get ns default")).err).toMatch(/connection .*was refused|connect: connection refused/);
        const patient = await curl("/version", "--retry", "5", "--retry-connrefused", "--retry-delay", "1");
        expect([patient.code, patient.out.slice(-3)]).toEqual([0, "200"]);
        expect((await knock(cluster)).status).toBe(200);
      }),
    );
  });

  it("keep: what is open goes on", async () => {
    const refused = {
      fault: "connection-refused",
      when: { on, nth: 1 },
      with: { ms: 60_000, open_connections: "keep" },
    };
    await withPlan([refused], async (cluster) => {
      expect((await knock(cluster)).status).toBe(200);
      expect(await connecting(cluster)).toBe("ECONNREFUSED");
    });
  });

  it("closes GitLab's port for its API and its Git", async () => {
    const plan = [
      {
        fault: "connection-refused",
        where: { target: "git" },
        when: { on: { type: "request" }, nth: 1 },
        with: { ms: 300 },
      },
    ];
    const test = await startTestGitLab({ plan });
    await startPipeline(test.gitlab, "a: { script: x }");
    await expect(call(test.gitlab, "GET", "version")).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    await expect(call(test.gitlab, "GET", "version")).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
    await test.close();
  });
});

describe("black-hole", () => {
  it("nobody answers a SYN; the client's own limit ends that, or the SYN that it repeats is answered later", async () => {
    const hole = { fault: "black-hole", when: { on, nth: 1 }, with: { ms: 1500 } };
    await withPlan([hole], (cluster) =>
      withPrograms(cluster, async ({ curl }) => {
        expect((await knock(cluster)).status).toBe(200);
        await holed(cluster);
        expect(await connecting(cluster, AbortSignal.timeout(200))).toBe("ABORT_ERR");
        const met = await curl("/version", "--connect-timeout", "0.3");
        expect([met.code, met.err]).toEqual([28, expect.stringMatching(/timeout|timed out/i)]);
        expect(await connecting(cluster)).toBe("connected");
      }),
    );
  });
});

/** The port has been taken over, which is done in a moment but not at once. */
async function holed(cluster: Cluster): Promise<void> {
  while ((await connecting(cluster, AbortSignal.timeout(100))) !== "ABORT_ERR");
}
