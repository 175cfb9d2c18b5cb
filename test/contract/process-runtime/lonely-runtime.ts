import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createProcessRuntime } from "../../../src/platform/process-runtime/index.ts";
import { container, outcome, pod } from "./runtime-modes.ts";

// A program of its own: starts a container and waits, so that a test may kill it or run it as somebody else.
const [dir = "", mode = "auto"] = process.argv.slice(2);
const source = join(dir, "volume");
mkdirSync(source, { recursive: true });
const runtime = await createProcessRuntime({
  dir: join(dir, "runtime"),
  mode: mode === "plain" ? "plain" : "namespaces",
});
const folder = join(dir, "memory");
mkdirSync(folder, { recursive: true });
const sandbox = await runtime.createSandbox({ ...pod("lonely"), memory: [{ folder, limit: 65_536, group: 99 }] });
const target = runtime.isolation.files ? "/volume" : join(dir, "pod");
const memory = runtime.isolation.files ? "/memory" : join(dir, "pod-memory");
const spec = { workingDir: target, mounts: [{ source, target, readOnly: false }] };
const running = await sandbox.start(container(["sh", "-c", "(setsid sleep 1000 &); echo up; exec sleep 1000"], spec));
await new Promise((resolve) => running.stdout.once("data", resolve));
const identity = await sandbox.start(
  container(
    [
      "sh",
      "-c",
      `id -u; id -g; touch /usr/x 2>/dev/null || echo read-only; touch "$1/x" && stat -f -c %T "$1"`,
      "",
      memory,
    ],
    {
      ...spec,
      mounts: [...spec.mounts, { source: folder, target: memory, readOnly: false }],
      id: "identity",
      user: { uid: 1234, gid: 2345 },
    },
  ),
);
const { stdout } = await outcome(identity);
console.log(JSON.stringify({ description: runtime.description, stdout }));
process.stdin.resume();
process.stdin.once("end", () => {
  void runtime.close().then(() => process.exit(0));
});
