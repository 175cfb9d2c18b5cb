import { spawn, type ChildProcess } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocketServer, type WebSocket } from "ws";

interface PodObject {
  metadata: { name: string; namespace: string; uid?: string; resourceVersion?: string; [field: string]: unknown };
  spec: { containers: { name: string; command?: string[] }[] };
  status?: Record<string, unknown>;
}

export interface Seen {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
}

/** What a test makes go wrong; each answer counts for one request only. */
export interface Misfortune {
  /** Before anything is done: a status to answer, or a reset. */
  before?(seen: Seen): { status: number; body: object } | "reset" | undefined;
  /** The work is done, the answer is lost. */
  after?(seen: Seen): "reset" | undefined;
  /** Cut a stream once so many bytes of stdin or output went over it; they are delivered. */
  cut?(
    seen: Seen,
  ): { channel: "stdin" | "output"; afterBytes: number; how: "reset" | "end"; deliver?: "all" } | undefined;
}

/** One pod's worth of Kubernetes: requests are taken down, containers are real shells in a folder of their own. */
export async function startScriptedApiServer(misfortune: Misfortune = {}) {
  const dir = await mkdtemp(join(tmpdir(), "executor-"));
  const bin = join(dir, "bin");
  await mkdir(bin);
  await writeFile(join(bin, "gitlab-runner-build"), "#!/bin/bash\numask 0000\nexec bash\n");
  await chmod(join(bin, "gitlab-runner-build"), 0o755);
  const env = { PATH: `${bin}:/usr/bin:/bin`, HOME: dir };

  const requests: Seen[] = [];
  const objects = new Map<string, PodObject>();
  const watchers = new Set<http.ServerResponse>();
  const shells = new Map<string, ChildProcess>();
  const children = new Set<ChildProcess>();
  const sockets = new Set<Socket>();
  let version = 10;
  let permitted = true;
  let startsPods = true;

  const run = (command: string[]) => {
    const [program = "", ...args] = command;
    const child = spawn(program, args, { env, cwd: dir, detached: true });
    children.add(child);
    child.stdin.on("error", () => {});
    child.once("exit", () => children.delete(child));
    return child;
  };
  const tell = (type: string, object: unknown) => {
    for (const response of watchers) response.write(`${JSON.stringify({ type, object })}\n`);
  };
  const change = (pod: PodObject, status: Record<string, unknown>) => {
    pod.metadata.resourceVersion = String(++version);
    pod.status = { ...pod.status, ...status };
    tell("MODIFIED", pod);
  };
  const startPod = async (pod: PodObject) => {
    const mounts = JSON.stringify(pod.spec).match(new RegExp(`${dir}/(logs|scripts|builds)[^"]*`, "g")) ?? [];
    for (const mount of mounts) await mkdir(mount.replace(/\/output\.log.*/, ""), { recursive: true });
    for (const { name, command } of pod.spec.containers) {
      const shell = run(command ?? ["sh"]);
      shell.stdout.resume();
      shell.stderr.resume();
      shells.set(name, shell);
    }
    const logFile = mounts.find((mount) => mount.includes("output.log"))?.replace(/(output\.log).*/, "$1");
    if (logFile !== undefined) await writeFile(logFile, "");
    change(pod, {
      phase: "Running",
      containerStatuses: pod.spec.containers.map(({ name }) => ({ name, ready: true, state: { running: {} } })),
    });
  };

  const answer = (response: http.ServerResponse, status: number, body: object) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  const failure = (code: number, reason: string, message: string) => ({
    kind: "Status",
    apiVersion: "v1",
    status: "Failure",
    code,
    reason,
    message,
  });

  const handle = (seen: Seen, response: http.ServerResponse) => {
    const { method, path } = seen;
    if (path === "/version") return answer(response, 200, { major: "1", minor: "34" });
    if (path.endsWith("/selfsubjectaccessreviews")) {
      return answer(response, 201, { status: { allowed: permitted, reason: permitted ? "" : "no role" } });
    }
    if (seen.query.get("watch") === "true") {
      response.writeHead(200, { "content-type": "application/json" });
      watchers.add(response);
      response.once("close", () => watchers.delete(response));
      if (seen.query.get("sendInitialEvents") !== "true") return undefined;
      for (const object of objects.values()) response.write(`${JSON.stringify({ type: "ADDED", object })}\n`);
      const metadata = { resourceVersion: String(version), annotations: { "k8s.io/initial-events-end": "true" } };
      response.write(`${JSON.stringify({ type: "BOOKMARK", object: { kind: "Pod", metadata } })}\n`);
      return undefined;
    }
    if (method === "GET" && path.endsWith("/pods")) {
      return answer(response, 200, { items: [...objects.values()], metadata: { resourceVersion: String(version) } });
    }
    if (path.endsWith("/events")) return answer(response, 200, { items: [], metadata: {} });
    if (method === "POST") {
      const object = JSON.parse(seen.body) as PodObject;
      const key = `${path}/${object.metadata.name}`;
      if (objects.has(key)) {
        const [resource = ""] = path.split("/").slice(-1);
        return answer(
          response,
          409,
          failure(409, "AlreadyExists", `${resource} "${object.metadata.name}" already exists`),
        );
      }
      object.metadata = { ...object.metadata, uid: `uid-${version}`, resourceVersion: String(++version) };
      objects.set(key, object);
      if (path.endsWith("/pods")) {
        object.status = { phase: "Pending" };
        tell("ADDED", object);
        if (startsPods) void startPod(object);
      }
      return answer(response, 201, object);
    }
    const object = objects.get(path);
    if (object === undefined) {
      const [resource = "", name = ""] = path.split("/").slice(-2);
      return answer(response, 404, failure(404, "NotFound", `${resource} "${name}" not found`));
    }
    if (method === "DELETE") {
      objects.delete(path);
      tell("DELETED", object);
      for (const child of path.includes("/pods/") ? children : []) killGroup(child);
    }
    return answer(response, 200, object);
  };

  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const seen = see(request, Buffer.concat(chunks).toString());
      requests.push(seen);
      const early = misfortune.before?.(seen);
      if (early === "reset") return void request.socket.resetAndDestroy();
      if (early) return void answer(response, early.status, early.body);
      if (misfortune.after?.(seen) === "reset") {
        handle(seen, new http.ServerResponse(request));
        return void request.socket.resetAndDestroy();
      }
      return void handle(seen, response);
    });
  });
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
  });

  const upgrades = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => [...offered][0] ?? false,
  });
  server.on("upgrade", (request, socket, head) => {
    const seen = see(request, "");
    requests.push(seen);
    if (misfortune.before?.(seen) === "reset") return void (socket as Socket).resetAndDestroy();
    upgrades.handleUpgrade(request, socket, head, (ws) => stream(seen, ws, socket as Socket));
  });

  const stream = (seen: Seen, ws: WebSocket, socket: Socket) => {
    const container = seen.query.get("container") ?? "";
    const command = seen.query.getAll("command");
    const fault = misfortune.cut?.(seen);
    let counted = 0;
    /** How many of these bytes still go through; the stream is cut after them. */
    const pass = (channel: "stdin" | "output", bytes: Buffer): Buffer => {
      if (fault?.channel !== channel) return bytes;
      const rest = Math.max(0, fault.afterBytes - counted);
      counted += bytes.length;
      if (counted >= fault.afterBytes) {
        setImmediate(() => (fault.how === "reset" ? socket.resetAndDestroy() : ws.close()));
      }
      return fault.deliver === "all" ? bytes : bytes.subarray(0, rest);
    };
    const send = (channel: number, bytes: Buffer) => {
      const through = pass("output", bytes);
      if (through.length > 0) ws.send(Buffer.concat([Buffer.of(channel), through]));
    };
    const finish = (status: object) => {
      if (fault && counted >= fault.afterBytes) return;
      ws.send(Buffer.concat([Buffer.of(3), Buffer.from(JSON.stringify({ kind: "Status", ...status }))]), () =>
        ws.close(),
      );
    };
    const exited = (code: number | null) =>
      code === 0
        ? finish({ status: "Success" })
        : finish({
            status: "Failure",
            reason: "NonZeroExitCode",
            details: { causes: [{ reason: "ExitCode", message: String(code ?? 137) }] },
          });

    if (command[1] === "read-logs") return readLogs(command, ws, send);
    const child = seen.path.endsWith("/attach") ? shells.get(container) : run(command);
    if (child?.stdin == null) return ws.close();
    const { stdin } = child;
    if (command.length > 0) {
      child.stdout?.on("data", (bytes: Buffer) => send(1, bytes));
      child.stderr?.on("data", (bytes: Buffer) => send(2, bytes));
      child.once("close", exited);
    }
    ws.on("message", (data: Buffer) => {
      if (data[0] === 0) stdin.write(pass("stdin", data.subarray(1)));
      else if (data[0] === 255 && command.length > 0) stdin.end();
      else if (data[0] === 255) finish({ status: "Success" });
    });
    return undefined;
  };

  const readLogs = (command: string[], ws: WebSocket, send: (channel: number, bytes: Buffer) => void) => {
    const path = command[command.indexOf("--path") + 1] ?? "";
    let offset = Number(command[command.indexOf("--offset") + 1]);
    const poll = setInterval(() => {
      if (!existsSync(path) || statSync(path).size <= offset) return;
      const from = offset;
      offset = statSync(path).size;
      createReadStream(path, { start: from, end: offset - 1, highWaterMark: 1 << 24 }).on("data", (data) => {
        let at = from;
        for (const line of Buffer.from(data)
          .toString("latin1")
          .split(/(?<=\n)/)) {
          for (const piece of line.match(/[^]{1,16384}/g) ?? []) {
            at += piece.length;
            send(1, Buffer.from(`${at} ${piece}${piece.endsWith("\n") ? "" : "\n"}`, "latin1"));
          }
        }
      });
    }, 10);
    ws.once("close", () => clearInterval(poll));
  };

  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    dir,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    objects,
    count: (what: RegExp) => requests.filter(({ method, path }) => what.test(`${method} ${path}`)).length,
    forbidWatching: () => {
      permitted = false;
    },
    leavePodsPending: () => {
      startsPods = false;
    },
    pods: () => [...objects.values()].filter((object) => "spec" in object),
    change,
    breakWatches() {
      for (const response of watchers) response.destroy();
    },
    /** `silently`: no watch tells. */
    deletePod(how?: "silently") {
      for (const [path, object] of objects) {
        if (!path.includes("/pods/")) continue;
        objects.delete(path);
        if (how !== "silently") tell("DELETED", object);
      }
    },
    async close() {
      for (const child of children) killGroup(child);
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
      await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
    },
  };
}

function see(request: http.IncomingMessage, body: string): Seen {
  const url = new URL(request.url ?? "/", "http://server");
  return { method: request.method ?? "", path: url.pathname, query: url.searchParams, body };
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
