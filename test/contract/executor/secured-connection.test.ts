import https from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { WebSocketServer } from "ws";
import { createCertificateAuthority } from "../../../fake-apiserver/tls/certificate-authority.ts";
import { findConnection } from "../../../src/executor/connection/find-connection.ts";
import { startRemoteCommand } from "../../../src/executor/exec/remote-command.ts";
import { createKubeClient } from "../../../src/executor/kube/kube-client.ts";
import { createHttpClientFactory, createSocketNetwork, createWallClock } from "../../../src/platform/index.ts";
import { kubernetesDefaults } from "../../../src/runner/index.ts";

const closers: (() => void)[] = [];
const ever = new AbortController().signal;

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** An HTTPS server that answers with who asked, and speaks one version of the exec protocol. */
async function secured(protocol: string, name = "127.0.0.1") {
  const authority = await createCertificateAuthority(Date.now());
  const { cert, key } = await authority.issueServer([name]);
  const revoked = new Set<string | undefined>();
  const server = https.createServer({ cert, key }, (request, response) => {
    if (revoked.has(request.headers.authorization)) response.writeHead(401);
    response.end(JSON.stringify({ who: request.headers.authorization }));
  });
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => protocol });
  server.on("upgrade", (request, socket, head) => {
    if (revoked.has(request.headers.authorization)) {
      socket.end("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const status = { kind: "Status", status: "Success" };
      ws.on("message", (data: Buffer) => {
        if (data[0] === 0) ws.send(Buffer.concat([Buffer.of(1), data.subarray(1)]));
        const over = protocol.startsWith("v5") ? data[0] === 255 : data.includes("exit");
        if (over) ws.send(Buffer.concat([Buffer.of(3), Buffer.from(JSON.stringify(status))]));
      });
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const revoke = (token: string) => void revoked.add(`Bearer ${token}`);
  return { ca: authority.caPem, revoke, url: `https://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function clientOf(connection: Parameters<typeof createKubeClient>[0]["connection"]) {
  const clock = createWallClock();
  const http = createHttpClientFactory({ network: createSocketNetwork(), clock })(connection.tls);
  closers.push(() => http.close());
  return { clock, kube: createKubeClient({ connection, http, clock, userAgent: "test" }) };
}

it("trusts the authority of config.toml and shows its token", async () => {
  const { url, ca } = await secured("v5.channel.k8s.io");
  const config = { ...kubernetesDefaults(), host: `${url}/`, ca_file: "/ca.crt", bearer_token: "t0ken" };
  const connection = await findConnection(config, {
    env: {},
    readFile: async (path) => (path === "/ca.crt" ? ca : ""),
  });
  const { kube } = clientOf(connection);
  expect(await kube.get("/api", ever)).toEqual({ who: "Bearer t0ken" });

  const untrusting = clientOf({ ...connection, tls: {} });
  await expect(untrusting.kube.get("/api", ever)).rejects.toThrow(
    `Get "${url}/api": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
  );
});

it("believes a certificate for the tls-server-name of the kubeconfig, for requests and for streams", async () => {
  const { url, ca } = await secured("v5.channel.k8s.io", "api.internal");
  const kubeconfig = (cluster: object) =>
    JSON.stringify({
      "current-context": "one",
      clusters: [
        {
          name: "c",
          cluster: { server: url, "certificate-authority-data": Buffer.from(ca).toString("base64"), ...cluster },
        },
      ],
      users: [{ name: "u", user: { token: "t" } }],
      contexts: [{ name: "one", context: { cluster: "c", user: "u" } }],
    });
  const connect = async (cluster: object) =>
    clientOf(
      await findConnection(kubernetesDefaults(), {
        env: { KUBECONFIG: "/k" },
        readFile: async () => kubeconfig(cluster),
      }),
    );
  const { kube, clock } = await connect({ "tls-server-name": "api.internal" });
  expect(await kube.get("/api", ever)).toEqual({ who: "Bearer t" });
  const command = { pod: { namespace: "ci", name: "p" }, container: "build", command: ["cat"], stdin: "there" };
  const running = await startRemoteCommand(kube, clock, { ...command, onStdout: () => {} }, ever);
  expect(await running.finished).toBe(0);
  const other = await connect({});
  await expect(other.kube.get("/api", ever)).rejects.toThrow("x509: ");
});

it("finds the cluster that the runner runs in, and a kubeconfig otherwise", async () => {
  const folder = "/var/run/secrets/kubernetes.io/serviceaccount";
  const files: Record<string, string> = {
    [`${folder}/token`]: "pod-token\n",
    [`${folder}/ca.crt`]: "CA",
    "/home/me/.kube/config": [
      "apiVersion: v1",
      "kind: Config",
      "current-context: one",
      "clusters: [{name: c, cluster: {server: 'https://one:6443'}}, {name: d, cluster: {server: 'https://two:6443/'}}]",
      "users: [{name: u, user: {token: first}}, {name: w, user: {token: second}}]",
      "contexts: [{name: one, context: {cluster: c, user: u}}, {name: two, context: {cluster: d, user: w}}]",
    ].join("\n"),
  };
  const readFile = async (path: string) => {
    const text = files[path];
    if (text === undefined) throw new Error(`open ${path}: no such file or directory`);
    return text;
  };
  const config = kubernetesDefaults();
  const inside = { KUBERNETES_SERVICE_HOST: "10.43.0.1", KUBERNETES_SERVICE_PORT: "443" };
  expect(await findConnection(config, { env: inside, readFile })).toMatchObject({
    server: "https://10.43.0.1:443",
    token: "pod-token",
    tls: { ca: "CA" },
  });
  const outside = { HOME: "/home/me" };
  expect(await findConnection(config, { env: outside, readFile })).toMatchObject({
    server: "https://one:6443",
    token: "first",
  });
  expect(await findConnection({ ...config, context: "two" }, { env: outside, readFile })).toMatchObject({
    server: "https://two:6443",
    token: "second",
  });
  await expect(findConnection({ ...config, context: "three" }, { env: outside, readFile })).rejects.toThrow(
    'getting Kubernetes config: context "three" does not exist',
  );
  await expect(
    findConnection({ ...config, host: "https://x", cert_file: "/c" }, { env: {}, readFile }),
  ).rejects.toThrow(
    "getting Kubernetes config: ca file, cert file and key file must be specified when using file based auth",
  );
});

it("reads the token again when the server no longer takes it, for requests and for streams", async () => {
  const { url, ca, revoke } = await secured("v5.channel.k8s.io");
  const folder = "/var/run/secrets/kubernetes.io/serviceaccount";
  const files: Record<string, string> = { [`${folder}/token`]: "first", [`${folder}/ca.crt`]: ca };
  const { hostname, port } = new URL(url);
  const connection = await findConnection(kubernetesDefaults(), {
    env: { KUBERNETES_SERVICE_HOST: hostname, KUBERNETES_SERVICE_PORT: port },
    readFile: async (path) => files[path] ?? "",
  });
  const { kube, clock } = clientOf(connection);
  expect(await kube.get("/api", ever)).toEqual({ who: "Bearer first" });

  revoke("first");
  await expect(kube.get("/api", ever)).rejects.toMatchObject({ status: 401 });
  files[`${folder}/token`] = "second\n";
  expect(await kube.get("/api", ever)).toEqual({ who: "Bearer second" });

  revoke("second");
  files[`${folder}/token`] = "third";
  const command = { pod: { namespace: "ci", name: "p" }, container: "build", command: ["sh"], stdin: "exit\n" };
  const running = await startRemoteCommand(kube, clock, { ...command, onStdout: () => {} }, ever);
  expect(await running.finished).toBe(0);
});

it.each(["v5.channel.k8s.io", "v4.channel.k8s.io"])("runs a command over TLS by %s", async (protocol) => {
  const { url, ca } = await secured(protocol);
  const { kube, clock } = clientOf({ server: url, token: "", tls: { ca } });
  const echoed: Buffer[] = [];
  const big = `${"ü".repeat(100_000)}\nexit\n`;
  const running = await startRemoteCommand(
    kube,
    clock,
    {
      pod: { namespace: "ci", name: "p" },
      container: "build",
      command: ["sh"],
      stdin: big,
      onStdout: (bytes) => void echoed.push(bytes),
    },
    ever,
  );
  expect(await running.finished).toBe(0);
  expect(Buffer.concat(echoed).toString()).toBe(big);
});
