import { afterEach, describe, expect, it, vi } from "vitest";
import { runVersions } from "../../../src/cli/run-versions.ts";
import { usageError } from "../../../src/diagnostics/index.ts";

const RUN = { name: "run", reports: "/nowhere", signal: new AbortController().signal };

describe("a run on several images of k3s", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("tells which image cannot be had, and goes on with the others", async () => {
    vi.spyOn(console, "log").mockReturnValue();
    const told: string[] = [];
    vi.spyOn(console, "error").mockImplementation((line: string) => void told.push(line));
    const begun: string[] = [];
    const code = await runVersions(["k3s:none", "k3s:1"], RUN, (image, name) => {
      begun.push(name);
      if (image === "k3s:none") throw usageError("k3s-image", "the image k3s:none cannot be pulled");
      return Promise.resolve(0);
    });
    expect(begun).toEqual(["run-k3s-none", "run-k3s-1"]);
    expect(told).toEqual(["error: the image k3s:none cannot be pulled"]);
    expect(code).toBe(2);
  });

  it("ends with the first when Docker is the trouble", async () => {
    vi.spyOn(console, "log").mockReturnValue();
    const begun: string[] = [];
    const running = runVersions(["k3s:1", "k3s:2"], RUN, (image) => {
      begun.push(image);
      throw usageError("no-docker", "no Docker was found");
    });
    await expect(running).rejects.toThrow("no Docker was found");
    expect(begun).toEqual(["k3s:1"]);
  });
});
