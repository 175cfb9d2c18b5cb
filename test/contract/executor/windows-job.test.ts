import { afterEach, describe, expect, it } from "vitest";
import { windowsView } from "../../../src/executor/setup/windows-view.ts";
import { jobContext, jobExecutor, type JobOptions } from "./job-context.ts";
import { startScriptedApiServer } from "./scripted-api-server.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function prepared(options: JobOptions) {
  const server = await startScriptedApiServer({});
  closers.push(() => server.close());
  const { executor } = jobExecutor(server, options);
  closers.push(() => executor.cleanup());
  await executor.prepare();
  return executor.environment();
}

const windows = { "kubernetes.io/os": "windows", "node.kubernetes.io/windows-build": "10.0.20348" };

describe("a job for nodes of Windows", () => {
  it("has the folders of that system", async () => {
    const environment = await prepared({ buildsDir: "", kubernetes: { node_selector: windows } });
    expect(environment).toMatchObject({ buildsDir: "C:\\builds", cacheDir: "C:\\cache" });
  });

  it("keeps what config.toml says", async () => {
    const environment = await prepared({ buildsDir: "D:\\work", kubernetes: { node_selector: windows } });
    expect(environment).toMatchObject({ buildsDir: "D:\\work", shell: "bash" });
  });

  it.each([
    ["", "powershell"],
    ["pwsh", "pwsh"],
    ["bash", "bash"],
  ])("with the shell %j of config.toml runs %s", (configured, shell) => {
    const { context } = jobContext();
    const given = { ...context, runner: { ...context.runner, shell: configured } };
    const platform = { os: "windows", arch: "amd64", windowsBuild: "10.0.20348" };
    expect(windowsView(given, platform).runner.shell).toBe(shell);
    expect(windowsView(given, { ...platform, os: "linux" })).toBe(given);
  });

  it("becomes one by the job's own choice of a node", async () => {
    const variables = Object.entries(windows).map(([label, value], index) => ({
      key: `KUBERNETES_NODE_SELECTOR_${index}`,
      value: `${label}=${value}`,
    }));
    const kubernetes = { node_selector_overwrite_allowed: ".*" };
    expect(await prepared({ buildsDir: "", kubernetes, variables })).toMatchObject({ buildsDir: "C:\\builds" });
    expect(await prepared({ buildsDir: "", variables })).toMatchObject({ buildsDir: "/builds" });
  });
});
