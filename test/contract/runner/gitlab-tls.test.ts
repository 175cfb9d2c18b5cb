import { mkdtemp, rm, writeFile } from "node:fs/promises";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TLSSocket } from "node:tls";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createCertificateAuthority } from "../../../fake-apiserver/tls/certificate-authority.ts";
import {
  createHttpClientFactory,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
} from "../../../src/platform/index.ts";
import { loadConfig, startRunner } from "../../../src/runner/index.ts";

let dir: string;
const closers: (() => void)[] = [];
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "gitlab-tls-"));
});
afterEach(async () => {
  for (const close of closers.splice(0)) close();
  await rm(dir, { recursive: true, force: true });
});

async function file(name: string, text: string): Promise<string> {
  const full = path.join(dir, name);
  await writeFile(full, text);
  return full;
}

/** A GitLab with a certificate of its own authority, without jobs; tells who asks it. */
async function securedGitLab() {
  const authority = await createCertificateAuthority(Date.now());
  const { cert, key } = await authority.issueServer(["127.0.0.1"]);
  let asked: (name: string | undefined) => void = () => {};
  const asking = new Promise<string | undefined>((resolve) => {
    asked = resolve;
  });
  const options = { cert, key, ca: authority.caPem, requestCert: true, rejectUnauthorized: false };
  const server = https.createServer(options, (request, response) => {
    const peer = (request.socket as TLSSocket).getPeerCertificate();
    asked(peer.subject?.CN?.toString());
    response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { authority, asking, url: `https://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function start(url: string, keys: Record<string, string>) {
  const lines = Object.entries(keys).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
  const source = `check_interval = 1\n[[runners]]\nurl = "${url}"\ntoken = "t"\n${lines.join("\n")}\n`;
  const { config } = loadConfig(source, "config.toml");
  if (config === undefined) throw new Error("no config");
  const clock = createWallClock();
  const network = createSocketNetwork();
  const log: string[] = [];
  let logged = () => {};
  const firstLine = new Promise<void>((resolve) => {
    logged = resolve;
  });
  const runner = startRunner({
    config,
    systemId: "r_x",
    clock,
    random: createSeededRandom("tls"),
    network,
    http: createHttpClientFactory({ network, clock }),
    createExecutor: () => {
      throw new Error("there is no job");
    },
    log: (level, message, fields) => {
      if (level === "info") return;
      log.push(`${level}: ${message} ${JSON.stringify(fields)}`);
      logged();
    },
    hostname: "",
  });
  return { runner, log, firstLine };
}

it("trusts tls-ca-file and shows tls-cert-file", async () => {
  const { authority, asking, url } = await securedGitLab();
  const client = await authority.issueClient("the-runner", []);
  const { runner } = start(url, {
    "tls-ca-file": await file("ca.crt", authority.caPem),
    "tls-cert-file": await file("client.crt", client.cert),
    "tls-key-file": await file("client.key", client.key),
  });
  expect(await asking).toBe("the-runner");
  runner.stop("graceful");
  await runner.done;
});

it("does not talk to a GitLab of an unknown authority", async () => {
  const { url } = await securedGitLab();
  const { runner, log, firstLine } = start(url, {});
  await firstLine;
  expect(log[0]).toMatch(/^warning: Checking for jobs\.\.\. failed/);
  runner.stop("graceful");
  await runner.done;
});

it("says which file cannot be read", async () => {
  const { url } = await securedGitLab();
  const { runner, log } = start(url, { "tls-ca-file": path.join(dir, "none.crt") });
  await runner.done;
  expect(log[0]).toMatch(/^error: Checking for jobs\.\.\. client error .*ENOENT.*none\.crt/);
});
