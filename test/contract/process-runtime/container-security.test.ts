import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ContainerSecurity, ContainerSpec } from "../../../src/platform/index.ts";
import { container, namespaceReason, outcome, pod, type RuntimeUnderTest, runtimeUnderTest } from "./runtime-modes.ts";

const reason = await namespaceReason();
const LOOK = "grep -E '^(CapInh|CapPrm|CapEff|CapBnd|CapAmb|NoNewPrivs|Groups):' /proc/self/status";
const MODEST: ContainerSecurity = {
  privileged: false,
  capabilities: { add: [], drop: [] },
  noNewPrivileges: false,
  readOnlyRootFileSystem: false,
};

describe.runIf(reason === undefined)("what a container in namespaces may do", () => {
  let under: RuntimeUnderTest;
  let started = 0;
  beforeAll(async () => {
    under = await runtimeUnderTest("namespaces");
  });
  afterAll(() => under.close());

  async function run(script: string, spec: Partial<ContainerSpec>): Promise<string> {
    const sandbox = await under.runtime.createSandbox(pod(`security-${started++}`));
    const { stdout } = await outcome(await sandbox.start(container(["sh", "-c", script], spec)));
    await sandbox.remove();
    return stdout;
  }

  const seen = async (spec: Partial<ContainerSpec>): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await run(LOOK, spec))
        .trimEnd()
        .split("\n")
        .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
    );
  const capabilities = async (add: string[], drop: string[]) =>
    (await seen({ security: { ...MODEST, capabilities: { add, drop } } }))["CapEff"];

  it("is what an engine leaves to root by default, without the making of device files", async () => {
    const standard = { CapInh: "0000000000000000", CapEff: "00000000a00425fb", CapBnd: "00000000a00425fb" };
    expect(await seen({})).toMatchObject({ ...standard, CapAmb: "0000000000000000", NoNewPrivs: "0" });
    expect(await seen({ security: MODEST })).toMatchObject(standard);
  });

  it("is added to and taken from by name, all of them first, and a name that nobody knows is passed over", async () => {
    expect(await capabilities(["NET_ADMIN"], [])).toBe("00000000a00435fb");
    expect(await capabilities(["NOSUCH"], ["CHOWN", "kill"])).toBe("00000000a00425da");
    expect(await capabilities(["NET_ADMIN"], ["ALL"])).toBe("0000000000001000");
    expect(await capabilities([], ["ALL"])).toBe("0000000000000000");
    const all = BigInt(`0x${await capabilities(["ALL"], ["NET_ADMIN"])}`);
    expect([all & (1n << 12n), all & (1n << 23n)]).toEqual([0n, 1n << 23n]);
  });

  it("is more than by default for a privileged one, whatever else is said", async () => {
    const security = { ...MODEST, privileged: true, capabilities: { add: [], drop: ["ALL"] } };
    const privileged = BigInt(`0x${(await seen({ security }))["CapEff"]}`);
    const standard = 0xa00425fbn | (1n << 12n) | (1n << 19n);
    expect(privileged & standard).toBe(standard);
  });

  it("ends with the first program where no new privileges are to be had", async () => {
    const user = { uid: 1234, gid: 2345 };
    const spec = { user, security: { ...MODEST, noNewPrivileges: true } };
    expect(await seen(spec)).toMatchObject({
      NoNewPrivs: "1",
      CapPrm: "0000000000000000",
      CapEff: "0000000000000000",
      CapBnd: "00000000a00425fb",
    });
  });

  it("holds for what exec adds, too", async () => {
    const sandbox = await under.runtime.createSandbox(pod("exec-security"));
    const user = { uid: 1234, gid: 2345 };
    const security = { ...MODEST, noNewPrivileges: true, capabilities: { add: [], drop: ["ALL"] } };
    const running = await sandbox.start(container(["sleep", "1000"], { user, security }));
    const { stdout } = await outcome(await running.exec({ command: ["sh", "-c", `id -u; ${LOOK}`], stdin: false }));
    await sandbox.remove();
    expect(stdout).toMatch(/^1234\n/);
    expect(stdout).toMatch(/^CapBnd:\s+0{16}$/m);
    expect(stdout).toMatch(/^NoNewPrivs:\s+1$/m);
  });

  it("leaves a read-only root alone, and writes to volumes, to shared memory and into its folder on a volume", async () => {
    const source = join(under.dir, "volumes", "writable");
    mkdirSync(source, { recursive: true });
    chmodSync(source, 0o777);
    const said = await run(
      "pwd; for place in /etc /tmp /opt /dev/shm /data /data/new; do touch $place/file 2>/dev/null && echo $place; done",
      {
        security: { ...MODEST, readOnlyRootFileSystem: true },
        workingDir: "/data/new",
        mounts: [{ source, target: "/data", readOnly: false }],
      },
    );
    expect(said.split("\n")).toEqual(["/data/new", "/dev/shm", "/data", "/data/new", ""]);
    const made = { security: { ...MODEST, readOnlyRootFileSystem: true }, workingDir: "/made/for/it" };
    expect(await run("pwd", made)).toBe("/made/for/it\n");
  });

  it.runIf(process.getuid?.() === 0)("includes the groups of its user, and none of whoever runs us", async () => {
    expect((await seen({ user: { uid: 1000, gid: 1001, groups: [3000, 2000] } }))["Groups"]).toBe("1001 2000 3000");
    expect((await seen({ user: { uid: 1000, gid: 1001 } }))["Groups"]).toBe("1001");
    expect((await seen({}))["Groups"]).toBe("0");
  });
});
