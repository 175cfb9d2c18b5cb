import { writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createHostPrograms, createSocketNetwork, createWallClock } from "../../../src/platform/index.ts";
import { openK3s, type K3sOptions } from "../../../src/worlds/k3s/index.ts";
import { CONTAINER, log, refusal, startFakeDocker, type FakeDocker } from "./fake-docker.ts";

const NEWS: string[] = [];

/** As the command line opens it. The message of what goes wrong, as a user reads it. */
async function problem(env: Record<string, string>, more: Partial<K3sOptions> = {}): Promise<string> {
  NEWS.length = 0;
  const opened = openK3s({
    image: "rancher/k3s:test",
    loadImages: [],
    run: "run-1",
    clock: createWallClock(),
    network: createSocketNetwork(),
    programs: createHostPrograms(),
    env,
    signal: new AbortController().signal,
    news: (line) => NEWS.push(line),
    ...more,
  });
  return opened.then(
    () => "it started",
    (error: Error) => error.message,
  );
}

describe("--cluster k3s says what is wrong and what to do", () => {
  let docker: FakeDocker;
  let env: Record<string, string>;

  beforeAll(async () => {
    docker = await startFakeDocker();
    env = { DOCKER_HOST: docker.url, HOME: path.dirname(docker.socket) };
    // Testcontainers reads the environment of its process.
    Object.assign(process.env, env, {
      TESTCONTAINERS_RYUK_DISABLED: "true",
      TESTCONTAINERS_HOST_OVERRIDE: "127.0.0.1",
    });
  });
  beforeEach(() => {
    docker.answers = {};
    docker.requests.length = 0;
  });
  afterAll(() => docker.close());

  it("without Docker", async () => {
    const message = await problem({ DOCKER_HOST: "unix:///nowhere/docker.sock" });
    expect(message).toContain("no Docker was found: there is no unix:///nowhere/docker.sock, which DOCKER_HOST names");
    expect(message).toContain("install Docker");
    expect(message).toContain("--cluster kubeconfig");
  });

  it("when nobody listens on its socket", async () => {
    const file = path.join(path.dirname(docker.socket), "dead.sock");
    writeFileSync(file, "");
    const message = await problem({ DOCKER_HOST: `unix://${file}` });
    expect(message).toContain(`Docker does not answer at unix://${file}, which DOCKER_HOST names: ECONNREFUSED`);
    expect(message).toContain("systemctl start docker");
  });

  it("when the user may not open its socket", async () => {
    await chmod(docker.socket, 0o600);
    const root = process.geteuid?.() === 0;
    if (!root) await chmod(docker.socket, 0);
    try {
      if (root) process.seteuid?.(65534);
      const message = await problem(env);
      expect(message).toContain(`this user may not talk to Docker at ${docker.url}, which DOCKER_HOST names (EACCES)`);
      expect(message).toContain("usermod -aG docker");
    } finally {
      if (root) process.seteuid?.(0);
      await chmod(docker.socket, 0o666);
    }
  });

  it("when a proxy before Docker refuses", async () => {
    docker.answers = { "GET /info": refusal(403, "authorization denied by plugin") };
    const message = await problem(env);
    expect(message).toContain("refuses to say what it is: 403 authorization denied by plugin");
    expect(message).toContain("authorization plugin or proxy has to allow");
  });

  it("for an endpoint that cannot be used", async () => {
    const message = await problem({ DOCKER_HOST: "ssh://build@host" });
    expect(message).toContain(
      'DOCKER_HOST is "ssh://build@host", expected unix:///path/to/docker.sock or tcp://host:port',
    );
    expect(message).toContain("ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock build@host");
  });

  it("with too little memory", async () => {
    docker.answers = { "GET /info": { ServerVersion: "29.0.0", NCPU: 1, MemTotal: 512e6 } };
    const message = await problem(env);
    expect(message).toContain("Docker has 0.5 GB of memory, expected at least 1.0 GB");
    expect(message).toContain("give Docker more memory");
  });

  it("when there is no such image", async () => {
    docker.answers = {
      "GET /images/rancher/k3s:test/json": refusal(404, "No such image: rancher/k3s:test"),
      "POST /images/create": { error: "manifest for rancher/k3s:test not found: manifest unknown" },
    };
    const message = await problem(env);
    expect(message).toContain("the image rancher/k3s:test is not in Docker and cannot be pulled: manifest for");
    expect(message).toContain("check the name and the tag");
    expect(NEWS).toContain("k3s: pulling rancher/k3s:test");
    expect(docker.requests).toContain("POST /images/create?fromImage=rancher%2Fk3s&tag=test");
  });

  it("when the registry cannot be reached", async () => {
    docker.answers = {
      "GET /images/rancher/k3s:test/json": refusal(404, "No such image: rancher/k3s:test"),
      "POST /images/create": refusal(500, "dial tcp: lookup registry-1.docker.io: no such host"),
    };
    const message = await problem(env);
    expect(message).toContain("cannot be pulled: dial tcp: lookup registry-1.docker.io: no such host");
    expect(message).toContain("docker load an archive of it");
    expect(message).toContain("--k3s-image with a mirror's name");
  });

  it("when privileged containers are refused", async () => {
    const words =
      "privileged mode is incompatible with user namespaces. You must run the container in the host namespace";
    docker.answers = { "POST /containers/create": refusal(400, words) };
    const message = await problem(env);
    expect(message).toContain("Docker does not start privileged containers, and k3s has to be one");
    expect(message).toContain(words);
    expect(message).toContain("userns-remap");
    // Its certificate is to speak for the machine that Docker is on.
    expect((await docker.container()).Cmd).toContain("--tls-san=127.0.0.1");
  });

  it("when the container may not do what a node has to, with its last words", async () => {
    const words =
      'time="…" level=info msg="Starting k3s"\nlevel=fatal msg="failed to mount cgroup: operation not permitted"\n';
    docker.answers = {
      [`GET /containers/${CONTAINER}/logs`]: log(words),
      [`POST /containers/${CONTAINER}/wait`]: { StatusCode: 1 },
      "GET /containers/json": [{ Id: CONTAINER, Image: "rancher/k3s:test", Labels: {} }],
    };
    const message = await problem(env);
    expect(message).toContain("may not do what a Kubernetes node has to");
    expect(message).toContain("its container ended with exit code 1");
    expect(message).toContain('k3s said last:\n  level=fatal msg="failed to mount cgroup: operation not permitted"');
    expect(message).not.toContain("Starting k3s");
    expect(message).toContain("cgroup v2 with delegation");
    expect(docker.requests).toContainEqual(expect.stringContaining(`DELETE /containers/${CONTAINER}`));
  });

  it("when it is killed for want of memory while it starts", async () => {
    docker.answers = {
      [`GET /containers/${CONTAINER}/logs`]: log("level=info msg=starting\n"),
      [`POST /containers/${CONTAINER}/wait`]: { StatusCode: 137 },
      "GET /containers/json": [{ Id: CONTAINER, Image: "rancher/k3s:test", Labels: {} }],
    };
    const message = await problem(env);
    expect(message).toContain(
      "k3s was killed for want of memory while it started: its container ended with exit code 137",
    );
    expect(message).toContain("give Docker at least 2 GB");
  });

  it("when an archive of images is not there", async () => {
    const message = await problem(env, { loadImages: ["/nowhere/images.tar"] });
    expect(message).toContain("--load-images: there is no file /nowhere/images.tar");
    expect(message).toContain("npm run images");
    expect(docker.requests).toEqual([]);
  });
});
