import { expect, it } from "vitest";
import { describeWithKubectl } from "../../kubectl.ts";
import { withHttp2Plan } from "./http2-world.ts";
import { withPrograms, type Programs } from "./programs.ts";

const NAMESPACES = { where: { verb: "create", resource: "namespaces" }, when: { nth: 1 } };

function withPlan(plan: readonly unknown[], use: (programs: Programs) => Promise<void>): Promise<void> {
  return withHttp2Plan(plan, ({ cluster }) =>
    withPrograms({ api: cluster, admin: { authorization: `Bearer ${cluster.adminToken}` } }, use),
  );
}

describeWithKubectl("kubectl", () => {
  it("meets a reset stream", async () => {
    await withPlan(
      [{ fault: "rst-stream", ...NAMESPACES, with: { code: "ENHANCE_YOUR_CALM" } }],
      async ({ kubectl }) => {
        expect((await kubectl("create namespace made")).err).toMatch(
          /stream error: stream ID \d+; ENHANCE_YOUR_CALM; received from peer/,
        );
      },
    );
  });

  it.each([
    ["rst-stream", { code: "REFUSED_STREAM" }],
    ["goaway", { processed: false }],
    ["goaway", { processed: true }],
    ["settings-flood", { frames: 200, max_concurrent_streams: 1 }],
  ])("is not hindered by %s %j", async (fault, settings) => {
    await withPlan([{ fault, ...NAMESPACES, with: settings }], async ({ kubectl }) => {
      expect(await kubectl("create namespace made")).toMatchObject({ code: 0, out: "namespace/made created\n" });
      expect((await kubectl("get namespace made -o name")).out).toBe("namespace/made\n");
    });
  });

  it("meets a connection that is closed after GOAWAY", async () => {
    const settings = { code: "ENHANCE_YOUR_CALM", debug: "too_many_pings", abrupt: true };
    await withPlan([{ fault: "goaway", ...NAMESPACES, with: settings }], async ({ kubectl }) => {
      expect((await kubectl("create namespace made")).err).toMatch(
        /http2: server sent GOAWAY and closed the connection; LastStreamID=\d+, ErrCode=ENHANCE_YOUR_CALM, debug="too_many_pings"/,
      );
    });
  });

  it("finds out by its own pings that a connection is lost", async () => {
    await withPlan([{ fault: "http2-connection-lost", ...NAMESPACES }], async ({ kubectl }) => {
      const env = { HTTP2_READ_IDLE_TIMEOUT_SECONDS: "1", HTTP2_PING_TIMEOUT_SECONDS: "1" };
      expect((await kubectl("create namespace made", { env })).err).toContain("http2: client connection lost");
    });
  });
});

it("curl tells a reset stream by its code", async () => {
  await withPlan([{ fault: "rst-stream", where: { path: "/healthz" } }], async ({ curl }) => {
    const { code, err } = await curl("/healthz", "--http2");
    expect(code).toBe(92);
    expect(err).toContain("was not closed cleanly: INTERNAL_ERROR (err 2)");
  });
});
