import { describe, expect, it } from "vitest";
import { httpVersions } from "../../../src/executor/connection/http-versions.ts";

describe("the environment's say in HTTP/2", () => {
  it.each([
    [{}, 30_000, 15_000],
    [{ HTTP2_READ_IDLE_TIMEOUT_SECONDS: "5", HTTP2_PING_TIMEOUT_SECONDS: "2" }, 5000, 2000],
    [{ HTTP2_READ_IDLE_TIMEOUT_SECONDS: "0" }, 0, 15_000],
    [{ HTTP2_READ_IDLE_TIMEOUT_SECONDS: "0.25" }, 250, 15_000],
    [{ HTTP2_READ_IDLE_TIMEOUT_SECONDS: "soon", HTTP2_PING_TIMEOUT_SECONDS: "-1" }, 30_000, 15_000],
  ] as const)("%j", (env, readIdleTimeoutMs, pingTimeoutMs) => {
    expect(httpVersions(env)).toEqual({ http2: { readIdleTimeoutMs, pingTimeoutMs } });
  });

  it("any text in DISABLE_HTTP2 forbids it", () => {
    expect(httpVersions({ DISABLE_HTTP2: "false" })).toEqual({});
    expect(httpVersions({ DISABLE_HTTP2: "" })).toHaveProperty("http2");
  });
});
