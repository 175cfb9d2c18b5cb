import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createProcessRuntime } from "../../../src/platform/process-runtime/index.ts";
import {
  bytes,
  container,
  namespaceReason,
  outcome,
  pod,
  type RuntimeUnderTest,
  runtimeUnderTest,
  untilOutput,
} from "./runtime-modes.ts";

const reason = await namespaceReason();
const modes = reason === undefined ? (["namespaces", "plain"] as const) : (["plain"] as const);

const PATH = { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" };

async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.each(modes)("containers as processes: %s", (mode) => {
  let under: RuntimeUnderTest;
  beforeAll(async () => {
    under = await runtimeUnderTest(mode);
  });
  afterAll(() => under.close());

  const volume = (name: string) => {
    const dir = join(under.dir, "volumes", name);
    mkdirSync(dir, { recursive: true });
    return dir;
  };

  it("passes every byte of a large binary output, and both outputs apart", async () => {
    const source = volume("bytes");
    const data = randomBytes(3_000_001);
    writeFileSync(join(source, "data"), data);
    const target = under.volumeAt("/bytes");
    const sandbox = await under.runtime.createSandbox(pod("bytes"));
    const spec = container(["sh", "-c", "cat data; printf oops >&2; printf end > /dev/stdout"], {
      workingDir: target,
      mounts: [{ source, target, readOnly: true }],
    });
    const running = await sandbox.start(spec);
    const [stdout, stderr, status] = await Promise.all([bytes(running.stdout), bytes(running.stderr), running.exited]);
    await sandbox.remove();
    expect(createHash("sha256").update(stdout).digest("hex")).toBe(
      createHash("sha256").update(data).update("end").digest("hex"),
    );
    expect(stderr.toString()).toBe("oops");
    expect(status).toEqual({ code: 0 });
  });

  it("reports exit codes, signals, and programs that cannot be started in the words of a container engine", async () => {
    const sandbox = await under.runtime.createSandbox(pod("ends"));
    const run = async (command: string[]) => outcome(await sandbox.start(container(command, { id: command.join() })));
    expect((await run(["sh", "-c", "exit 37"])).status).toEqual({ code: 37 });

    const running = await sandbox.start(
      container(["sh", "-c", "trap 'exit 5' TERM; echo up; while :; do sleep 0.05; done"]),
    );
    await untilOutput(running, "up");
    running.kill("SIGTERM");
    expect(await running.exited).toEqual({ code: 5 });

    const killed = await sandbox.start(container(["sleep", "1000"]));
    // Those who wait for it stop with it.
    killed.kill("SIGSTOP");
    killed.kill("SIGKILL");
    expect(await killed.exited).toEqual({ code: 137, signal: "SIGKILL" });

    await expect(run(["nosuch"])).rejects.toMatchObject({
      name: "ContainerStartError",
      code: 127,
      message: 'exec: "nosuch": executable file not found in $PATH',
    });
    await expect(run(["/nosuch/program"])).rejects.toMatchObject({
      code: 127,
      message: 'exec: "/nosuch/program": stat /nosuch/program: no such file or directory',
    });
    await expect(run(["/etc/passwd"])).rejects.toMatchObject({
      code: 126,
      message: 'exec: "/etc/passwd": permission denied',
    });
    const missing = { source: join(under.dir, "missing"), target: under.volumeAt("/missing-volume"), readOnly: false };
    if (mode === "namespaces") {
      await expect(sandbox.start(container(["true"], { mounts: [missing] }))).rejects.toMatchObject({ code: 128 });
    }
    await sandbox.remove();
  });

  it("runs the program with exactly its environment and in its folder, which it makes", async () => {
    const sandbox = await under.runtime.createSandbox(pod("environment"));
    const source = volume("environment");
    const target = under.volumeAt("/environment");
    const env = { PATH: "/usr/bin:/bin", "odd.name-1": "a b\n'c' $d", EMPTY: "" };
    const spec = container(["env", "-0"], {
      env,
      workingDir: `${target}/group/project`,
      mounts: [{ source, target, readOnly: false }],
    });
    const { stdout } = await outcome(await sandbox.start(spec));
    const seen = Object.fromEntries(
      stdout
        .split("\0")
        .filter((entry) => entry !== "")
        .map((entry) => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)]),
    );
    expect(seen).toMatchObject(env);
    // A shell that stood in between leaves its PWD; plain processes carry the marks by which they are found.
    const added = Object.keys(seen).filter((name) => !(name in env));
    const markers = ["FAULTLINE_CONTAINER", "FAULTLINE_POD", "FAULTLINE_RUNTIME", "PWD", "TMPDIR"];
    expect(added.toSorted()).toEqual(mode === "plain" ? markers : []);
    expect(readdirSync(join(source, "group"))).toEqual(["project"]);
    await sandbox.remove();
  });

  it("keeps stdin open until it is ended, and gives an end of file to who has none", async () => {
    const sandbox = await under.runtime.createSandbox(pod("stdin"));
    const running = await sandbox.start(container(["sh"], { stdin: true }));
    running.stdin.write("echo first\n");
    await untilOutput(running, "first\n");
    running.stdin.write("exec sh -c 'echo cat runs; cat; echo end of input'\n");
    // A shell reads ahead: what follows is for cat, so it has to run first.
    await untilOutput(running, "cat runs\n");
    running.stdin.end("third\n");
    const { stdout, status } = await outcome(running);
    expect(stdout).toBe("third\nend of input\n");
    expect(status).toEqual({ code: 0 });

    const without = await sandbox.start(container(["cat"]));
    without.stdin.end("nobody reads this");
    expect(await outcome(without)).toEqual({ stdout: "", stderr: "", status: { code: 0 } });
    await sandbox.remove();
  });

  it("executes further programs in a running container, with its environment, folder and processes", async () => {
    const sandbox = await under.runtime.createSandbox(pod("exec"));
    const spec = container(["sh", "-c", "echo up; cat"], {
      stdin: true,
      env: { PATH: "/usr/bin:/bin", NAME: "of container" },
    });
    const running = await sandbox.start(spec);
    await untilOutput(running, "up");

    const program = await running.exec({ command: ["sh", "-c", 'cat; echo "$NAME"; pwd; exit 7'], stdin: true });
    program.stdin.end("input\n");
    expect(await outcome(program)).toEqual({ stdout: "input\nof container\n/tmp\n", stderr: "", status: { code: 7 } });

    const other = await running.exec({
      command: ["sh", "-c", 'echo "$NAME"; pwd'],
      env: spec.env,
      workingDir: "/",
      stdin: false,
    });
    expect((await outcome(other)).stdout).toBe("of container\n/\n");

    expect(await outcome(await running.exec({ command: ["nosuch"], stdin: false }))).toEqual({
      stdout: "",
      stderr: 'exec: "nosuch": executable file not found in $PATH\n',
      status: { code: 127 },
    });

    const long = await running.exec({ command: ["sh", "-c", "echo up; exec sleep 1000"], stdin: false });
    await untilOutput(long, "up");
    long.kill("SIGTERM");
    expect(await long.exited).toEqual({ code: 143, signal: "SIGTERM" });

    running.stdin.end();
    expect(await running.exited).toEqual({ code: 0 });
    await expect(running.exec({ command: ["true"], stdin: false })).rejects.toThrow("container build is not running");
    await sandbox.remove();
  });

  it("gives a process a terminal when asked, with a window, an echo and an exit code", async () => {
    const sandbox = await under.runtime.createSandbox(pod("terminal"));
    const first = await sandbox.start(container(["sleep", "1000"], { env: { ...PATH, NAME: "it's" } }));
    const shell = await first.exec({ command: ["sh", "-i"], stdin: true, tty: true });
    shell.stdin.write('test -t 0 && test -t 2 && echo "a terminal: $NAME $TERM"\n');
    await untilOutput(shell, "a terminal: it's xterm\r\n");
    shell.resize?.({ columns: 99, rows: 33 });
    shell.stdin.write("until [ \"$(stty size)\" = '33 99' ]; do sleep 0.01; done; tty; echo loud >&2; exit 7\n");
    const shown = await bytes(shell.stdout);
    expect(shown.toString()).toMatch(/exit 7\r\n(.*\r\n)*\/dev\/pts\/\d+\r\nloud\r\n$/);
    expect(await shell.exited).toEqual({ code: 7 });

    const missing = await outcome(await first.exec({ command: ["no-such-program"], stdin: true, tty: true }));
    expect(missing.stderr).toBe('exec: "no-such-program": executable file not found in $PATH\n');
    const left = await first.exec({ command: ["sh", "-c", "echo up; sleep 1000"], stdin: true, tty: true });
    await untilOutput(left, "up");
    await sandbox.remove();
    await left.exited;
    expect(await under.runtime.leftovers()).toEqual([]);
  });

  it("leads to the ports of a pod", async () => {
    const port = under.runtime.isolation.network ? 8080 : await freePort();
    const sandbox = await under.runtime.createSandbox(pod("ports"));
    const program = `$| = 1; $s = IO::Socket::INET->new(LocalPort => ${port}, Listen => 5) or die $!; print "up"; $c = $s->accept; print $c "in the pod"`;
    const server = await sandbox.start(container(["perl", "-MIO::Socket::INET", "-e", program]));
    await untilOutput(server, "up");
    const connection = await sandbox.dial(port);
    expect((await bytes(connection)).toString()).toBe("in the pod");
    await expect(sandbox.dial(1)).rejects.toMatchObject({ code: "ECONNREFUSED" });
    await sandbox.remove();
  });

  it("shares a volume between the containers of a pod and keeps it read-only where asked", async () => {
    const source = volume("shared");
    const target = under.volumeAt("/builds");
    const sandbox = await under.runtime.createSandbox(pod("volumes"));
    const mounts = [{ source, target, readOnly: false }];
    const writer = await sandbox.start(
      container(["sh", "-c", `echo from one > ${target}/note`], { id: "one", mounts }),
    );
    expect(await writer.exited).toEqual({ code: 0 });
    const reader = await sandbox.start(container(["cat", `${target}/note`], { id: "two", mounts }));
    expect((await outcome(reader)).stdout).toBe("from one\n");
    await sandbox.remove();
    expect(readFileSync(join(source, "note"), "utf8")).toBe("from one\n");
    expect(existsSync(target)).toBe(false);
  });

  it("runs as another user when it may", async () => {
    const sandbox = await under.runtime.createSandbox(pod("user"));
    const user = { uid: 1234, gid: 2345 };
    const { stdout } = await outcome(await sandbox.start(container(["sh", "-c", "id -u; id -g"], { user })));
    const mayChange = mode === "namespaces" || process.getuid?.() === 0;
    expect(stdout).toBe(mayChange ? "1234\n2345\n" : `${process.getuid?.()}\n${process.getgid?.()}\n`);
    await sandbox.remove();
  });

  it("lets a pod reach a server of the host under the server's own address", async () => {
    const server = http.createServer((request, response) => {
      request.pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const sandbox = await under.runtime.createSandbox(pod("reach", { reachable: [{ host: "127.0.0.1", port }] }));
    const talk = [
      `exec 3<>/dev/tcp/127.0.0.1/${port}`,
      'printf "POST / HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\nContent-Length: 4\\r\\n\\r\\nping" >&3',
      "cat <&3",
    ].join("; ");
    const { stdout } = await outcome(await sandbox.start(container(["bash", "-c", talk])));
    expect(stdout).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*ping/);
    await sandbox.remove();
    server.close();
  });

  it("ends everything of a pod, also what hid behind a double fork in a session of its own", async () => {
    const source = volume("daemon");
    const target = under.volumeAt("/daemon");
    const sandbox = await under.runtime.createSandbox(pod("daemon"));
    const daemon = "(setsid sh -c 'echo up >> log; while :; do date >> log; sleep 0.02; done' > /dev/null 2>&1 &) &";
    const mounts = [{ source, target, readOnly: false }];
    const first = await sandbox.start(
      container(["sh", "-c", `${daemon} until [ -s log ]; do sleep 0.01; done; echo up; exec sleep 1000`], {
        workingDir: target,
        mounts,
      }),
    );
    await untilOutput(first, "up");
    const second = await sandbox.start(
      container(["sh", "-c", `kill -STOP $$; ${daemon}`], { id: "two", workingDir: target, mounts }),
    );
    const stopped = await first.exec({ command: ["sh", "-c", "echo up; kill -STOP $$"], stdin: false });
    await untilOutput(stopped, "up");
    await sandbox.remove();
    expect(await first.exited).toEqual({ code: 137, signal: "SIGKILL" });
    await second.exited;
    expect((await stopped.exited).code).toBe(137);
    // Whoever still wrote would make the file anew.
    rmSync(join(source, "log"));
    expect(await under.runtime.leftovers()).toEqual([]);
    expect(processesIn(source)).toEqual([]);
    expect(existsSync(join(source, "log"))).toBe(false);
  });

  it("lists what runs in a pod, with its words, in whichever container", async () => {
    const sandbox = await under.runtime.createSandbox(pod("listed"));
    const other = await under.runtime.createSandbox(pod("other"));
    const running = await sandbox.start(container(["sh", "-c", "sleep 1000.1 & echo there; wait"]));
    await sandbox.start(container(["sleep", "1000.2"]));
    await other.start(container(["sleep", "1000.3"]));
    await untilOutput(running, "there");
    const listed = (text: string) => sandbox.processes().filter(({ command }) => command === text);
    await vi.waitFor(() => expect(listed("sleep 1000.1").length + listed("sleep 1000.2").length).toBe(2));
    expect(listed("sleep 1000.3")).toEqual([]);
    const [{ pid } = { pid: 0 }] = listed("sleep 1000.1");
    process.kill(pid, "SIGKILL");
    await running.exited;
    expect(listed("sleep 1000.1")).toEqual([]);
    await Promise.all([sandbox.remove(), other.remove()]);
    expect(sandbox.processes()).toEqual([]);
  });

  it("takes the other processes of a container along when its first one is killed or ends", async () => {
    const source = volume("companions");
    const target = under.volumeAt("/companions");
    const sandbox = await under.runtime.createSandbox(pod("companions"));
    const mounts = [{ source, target, readOnly: false }];
    for (const end of ["kill", "exit"]) {
      const spec = container(["sh", "-c", `setsid sleep 1000 & echo up; [ ${end} = exit ] || exec sleep 1000`], {
        id: end,
        workingDir: target,
        mounts,
      });
      const running = await sandbox.start(spec);
      await untilOutput(running, "up");
      if (end === "kill") expect(processesIn(source)).not.toEqual([]);
      if (end === "kill") running.kill("SIGKILL");
      await running.exited;
      expect(processesIn(source)).toEqual([]);
    }
    await sandbox.remove();
  });
});

describe.each(modes)("a runtime that is killed itself: %s", (mode) => {
  it("leaves no process behind", async () => {
    const lonely = await startLonelyRuntime(mode);
    expect(processesIn(join(lonely.dir, "volume"))).not.toEqual([]);
    lonely.child.kill("SIGKILL");
    await vi.waitFor(() => expect(processesIn(join(lonely.dir, "volume"))).toEqual([]), { timeout: 20_000 });
    rmSync(lonely.dir, { recursive: true });
  });
});

describe.runIf(reason === undefined && process.getuid?.() === 0)("an ordinary user's pods", () => {
  it("are separated by user namespaces, and any user id can be had", async () => {
    const lonely = await startLonelyRuntime("namespaces", 65_534);
    expect(lonely.said).toEqual({
      description: "Linux user namespaces: every pod has its own network, every container its own files and processes",
      stdout: "1234\n2345\nread-only\ntmpfs\n",
    });
    const ended = new Promise((resolve) => lonely.child.once("exit", resolve));
    lonely.child.stdin.end();
    expect(await ended).toBe(0);
    expect(readdirSync(join(lonely.dir, "runtime"))).toEqual([]);
    rmSync(lonely.dir, { recursive: true });
  });
});

describe.runIf(reason === undefined)("pods in namespaces", () => {
  let under: RuntimeUnderTest;
  beforeAll(async () => {
    under = await runtimeUnderTest("namespaces");
  });
  afterAll(() => under.close());

  it("gives every pod ports, names, a host name and an address of its own", async () => {
    const sandboxes = await Promise.all(["pod-a", "pod-b"].map((id) => under.runtime.createSandbox(pod(id))));
    const listener = `require("node:net").createServer((c) => c.end(require("node:os").hostname())).listen(8080, () => console.log("up"))`;
    const image = { files: { "/usr/bin/node-for-test": process.execPath } };
    for (const sandbox of sandboxes) {
      const server = await sandbox.start(container(["node-for-test", "-e", listener], { id: "server", image }));
      await untilOutput(server, "up");
    }
    const answers = [];
    for (const sandbox of sandboxes) {
      const ask = `for host in database ${sandbox.ip} $(hostname); do cat < /dev/tcp/$host/8080; echo; done`;
      answers.push((await outcome(await sandbox.start(container(["bash", "-c", ask])))).stdout);
    }
    expect(answers).toEqual(["pod-a\npod-a\npod-a\n", "pod-b\npod-b\npod-b\n"]);
    expect(sandboxes[0]?.ip).toMatch(/^10\.244\.\d+\.\d+$/);
    expect(sandboxes[0]?.ip).not.toBe(sandboxes[1]?.ip);
    await Promise.all(sandboxes.map((sandbox) => sandbox.remove()));
  });

  it("shows nothing of the host but its userland, and lets nothing of that be changed", async () => {
    const sandbox = await under.runtime.createSandbox(pod("escape"));
    const attempts = [
      "touch /usr/x",
      "touch /usr/bin/x",
      "echo x > /etc/ssl/x",
      "mount -o remount,rw,bind /usr",
      "mount -t tmpfs none /mnt",
      "mknod /tmp/disk b 254 0",
      `ls ${under.dir}`,
      `kill -9 ${process.pid}`,
      "nsenter --target 1 --net --mount true; unshare --net true",
      "echo 0 > /proc/sys/kernel/hostname",
      "hostname other",
    ];
    const script = attempts.map(
      (attempt) => `{ ${attempt}; } > /dev/null 2>&1 && echo 'done: ${attempt.replaceAll("'", "")}'`,
    );
    const listing = "ls -A /; ls -A /root /home /mnt /tmp /var/log; touch /x /tmp/x /root/x /var/x && echo writable";
    const { stdout } = await outcome(await sandbox.start(container(["sh", "-c", [...script, listing].join("\n")])));
    expect(stdout).not.toContain("done:");
    expect(stdout).toContain("writable");
    const [root = ""] = stdout.split("\n/home:");
    expect(root.split("\n").filter((name) => ["old_root", "boot", "sys", "work"].includes(name))).toEqual([]);
    expect(stdout).toMatch(/\/home:\n\n\/mnt:\n\n\/root:\n\n\/tmp:\n\n\/var\/log:\n/);
    await sandbox.remove();
  });

  it("shows a container its own processes only, the first as number 1", async () => {
    const sandbox = await under.runtime.createSandbox(pod("processes"));
    await sandbox.start(container(["sleep", "1000"], { id: "other" }));
    const { stdout } = await outcome(
      await sandbox.start(container(["bash", "-c", "echo $$; for p in /proc/[0-9]*; do echo $p; done"])),
    );
    expect(stdout).toBe("1\n/proc/1\n");
    await sandbox.remove();
  });

  it("puts files of an image and volumes into read-only folders too", async () => {
    const sandbox = await under.runtime.createSandbox(pod("content"));
    const tool = join(under.dir, "a tool: with, odd name");
    writeFileSync(tool, "#!/bin/sh\necho tool\n", { mode: 0o755 });
    const certs = join(under.dir, "certs");
    mkdirSync(certs);
    writeFileSync(join(certs, "ca.pem"), "certificate\n");
    const spec = container(
      ["sh", "-c", "tool; cat /etc/ssl/extra/ca.pem /var/run/secrets/token/ca.pem; command -v cat"],
      {
        image: { files: { "/usr/bin/tool": tool } },
        mounts: [
          { source: certs, target: "/etc/ssl/extra", readOnly: true },
          { source: certs, target: "/var/run/secrets/token", readOnly: true },
        ],
      },
    );
    expect((await outcome(await sandbox.start(spec))).stdout).toBe("tool\ncertificate\ncertificate\n/usr/bin/cat\n");
    await sandbox.remove();
  });
});

describe.runIf(reason === undefined)("folders in memory", () => {
  let under: RuntimeUnderTest;
  beforeAll(async () => {
    under = await runtimeUnderTest("namespaces");
  });
  afterAll(() => under.close());

  const made = (path: string) => {
    const place = join(under.dir, path);
    mkdirSync(place, { recursive: true });
    return place;
  };

  it("are shared by the containers of a pod, full at their limit, and nothing of them reaches the disk", async () => {
    const folder = made("shared");
    const mounts = [{ source: folder, target: "/shared", readOnly: false }];
    const sandbox = await under.runtime.createSandbox({ ...pod("memory"), memory: [{ folder, limit: 1_048_576 }] });
    const writer = "echo text > /shared/file; head -c 2000000 /dev/zero > /shared/big || stat -f -c %T /shared";
    const first = await outcome(await sandbox.start(container(["sh", "-c", writer], { id: "first", mounts })));
    expect(first.stdout).toBe("tmpfs\n");
    expect(first.stderr).toContain("No space left on device");
    const reader = await sandbox.start(container(["cat", "/shared/file"], { id: "second", mounts }));
    expect((await outcome(reader)).stdout).toBe("text\n");
    expect(readdirSync(folder)).toEqual([]);
    await sandbox.remove();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("may be mounted in part, and have other volumes in them", async () => {
    const folder = made("outer");
    const part = made("outer/part");
    const inner = made("inner");
    const file = join(made("files"), "file");
    writeFileSync(file, "from the disk\n");
    const sandbox = await under.runtime.createSandbox({ ...pod("parts"), memory: [{ folder }] });
    const mounts = [
      { source: folder, target: "/outer", readOnly: false },
      { source: inner, target: "/outer/deep/inner", readOnly: false },
      { source: file, target: "/outer/a file", readOnly: true },
      { source: part, target: "/part", readOnly: false },
    ];
    const script = `cat "/outer/a file"; touch /outer/deep/inner/kept /part/seen; ls /outer/part; stat -c %a /part`;
    const ended = await outcome(await sandbox.start(container(["sh", "-c", script], { mounts })));
    await sandbox.remove();
    expect(ended).toMatchObject({ stdout: "from the disk\nseen\n777\n", stderr: "" });
    expect(readdirSync(inner)).toEqual(["kept"]);
  });
});

describe("the choice of the mode", () => {
  it("is namespaces where these work, and says why where they do not", async () => {
    const { runtime, close } = await runtimeUnderTest("plain");
    expect(runtime.isolation).toEqual({ files: false, network: false, processes: false, users: false });
    await close();
    const under = await runtimeUnderTest("plain");
    const auto = await createProcessRuntime({ dir: join(under.dir, "auto") });
    if (reason === undefined) {
      expect(auto.isolation).toMatchObject({ files: true, network: true, processes: true });
      expect(auto.description).toMatch(/^Linux (user )?namespaces: /);
    } else {
      expect(reason).toMatch(/^namespaces do not work here: .+/);
      expect(auto.isolation.files).toBe(false);
      expect(auto.description).toContain(reason);
    }
    await auto.close();
    expect(readdirSync(join(under.dir, "auto"))).toEqual([]);
    await under.close();
  });

  it("lets pods that need the same path run one after the other without namespaces, and takes no path of the machine", async () => {
    const under = await runtimeUnderTest("plain");
    const [one, two, there] = ["one", "two", "there"].map((name) => join(under.dir, name)) as [string, string, string];
    for (const dir of [one, two, there]) mkdirSync(dir);
    const target = under.volumeAt("/deep/builds");
    const at = (source: string, path = target) =>
      container(["sh", "-c", `readlink -f ${path}`], { mounts: [{ source, target: path, readOnly: false }] });
    const first = await under.runtime.createSandbox(pod("first"));
    const second = await under.runtime.createSandbox(pod("second"));
    const third = await under.runtime.createSandbox(pod("third"));
    expect((await outcome(await first.start(at(one)))).stdout).toBe(`${one}\n`);
    const waits = second.start(at(two));
    const removedMeanwhile = third.start(at(there));
    await Promise.all([
      third.remove(),
      expect(removedMeanwhile).rejects.toMatchObject({
        name: "ContainerStartError",
        code: 128,
        message: `cannot put the volume ${there} at ${target} without mounts: pod first already has it; give every pod paths of its own`,
      }),
    ]);
    await first.remove();
    expect((await outcome(await waits)).stdout).toBe(`${two}\n`);
    await expect(second.start(at(two, there))).rejects.toMatchObject({
      code: 128,
      message: `cannot put the volume ${two} at ${there} without mounts: this machine already has it; give every pod paths of its own`,
    });
    await second.remove();
    // Also the folders on the way are gone.
    expect(existsSync(under.volumeAt("/deep"))).toBe(false);
    await under.close();
  });

  it("gives plain containers a home and temporary files of their own, so that scripts change nobody's settings", async () => {
    const under = await runtimeUnderTest("plain");
    const sandbox = await under.runtime.createSandbox(pod("home"));
    const script = "git config --global --add safe.directory /builds; mktemp; cd; pwd; cat .gitconfig";
    const workingDir = under.volumeAt("/workspace");
    const spec = container(["sh", "-c", script], { env: { HOME: "/root", PATH: "/usr/bin:/bin" }, workingDir });
    const { stdout } = await outcome(await sandbox.start(spec));
    const [temporary = "", home = "", ...settings] = stdout.split("\n");
    expect(home.startsWith(`${under.dir}/`)).toBe(true);
    expect(temporary.startsWith(`${under.dir}/`)).toBe(true);
    expect(settings.join("\n")).toBe("[safe]\n\tdirectory = /builds\n");
    await sandbox.remove();
    expect([home, temporary, workingDir].filter((path) => existsSync(path))).toEqual([]);
    await under.close();
  });
});

async function startLonelyRuntime(mode: string, uid?: number) {
  const dir = mkdtempSync(join(tmpdir(), "faultline-lonely-"));
  if (uid !== undefined) chownSync(dir, uid, uid);
  const program = fileURLToPath(new URL("lonely-runtime.ts", import.meta.url));
  const child = spawn(process.execPath, [program, dir, mode], {
    stdio: ["pipe", "pipe", "inherit"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const said: unknown = await new Promise((resolve, reject) => {
    child.stdout.once("data", (line: Buffer) => resolve(JSON.parse(line.toString())));
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
  return { dir, child, said };
}

/** Processes of this machine that work in this folder, whatever it is called for them. */
function processesIn(folder: string): string[] {
  if (!existsSync("/proc/self/cwd")) return [];
  const { dev, ino } = statSync(folder);
  return readdirSync("/proc").filter((pid) => {
    try {
      const place = statSync(`/proc/${pid}/cwd`);
      return /^\d+$/.test(pid) && place.dev === dev && place.ino === ino;
    } catch {
      return false;
    }
  });
}

describe.runIf(reason === undefined)("what only namespaces do", () => {
  let under: RuntimeUnderTest;
  beforeAll(async () => {
    under = await runtimeUnderTest("namespaces");
  });
  afterAll(() => under.close());

  it("ends what is executed just as the container dies like the rest of it", async () => {
    const sandbox = await under.runtime.createSandbox(pod("late"));
    const running = await sandbox.start(container(["sh", "-c", "echo up; exec sleep 1000"]));
    await untilOutput(running, "up");
    running.kill("SIGKILL");
    const late = await running.exec({ command: ["sh", "-c", "sleep 1000"], stdin: false });
    expect(await outcome(late)).toEqual({ stdout: "", stderr: "", status: { code: 137, signal: "SIGKILL" } });
    await sandbox.remove();
  });
});
