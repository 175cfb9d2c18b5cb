import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");

interface Manifest {
  Config: string;
  RepoTags: string[];
  Layers: string[];
}

function makeImages(...args: string[]) {
  return spawnSync(process.execPath, ["packaging/images.ts", ...args], { cwd: root, encoding: "utf8" });
}

function unpack(archive: string, folder: string, ...members: string[]): Manifest[] {
  execFileSync("tar", ["-xf", archive, "-C", folder, ...members]);
  return JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")) as Manifest[];
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** Runs a command with `image` as its root directory. */
function inside(image: string, script: string): string {
  const enter = process.getuid?.() === 0 ? [] : ["unshare", "--map-root-user"];
  const [program = "", ...args] = [...enter, "chroot", image, "/bin/bash", "-c", script];
  const env = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" };
  const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: "utf8" });
  return `${stdout}${stderr}${status === 0 ? "" : `exit code ${status}`}`.trim();
}

describe("npm run images", { timeout: 300_000 }, () => {
  let dir = "";
  let image = "";
  let helper: Manifest[] = [];
  let build: Manifest[] = [];

  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), "faultline-images-"));
    for (const name of ["root", "helper", "build"]) mkdirSync(path.join(dir, name));
    image = path.join(dir, "root");
    const { status, stderr } = makeImages("--out", dir);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    helper = unpack(path.join(dir, "helper.tar"), path.join(dir, "helper"));
    build = unpack(path.join(dir, "build.tar"), path.join(dir, "build"), "manifest.json");
    for (const layer of helper[0]?.Layers ?? [])
      execFileSync("tar", ["-xf", path.join(dir, "helper", layer), "-C", image]);
    // What a container runtime would put there, as far as these programs look.
    writeFileSync(path.join(image, "dev/null"), "");
    writeFileSync(path.join(image, "dev/urandom"), randomBytes(4096));
    // Half a gigabyte is written and read: on a busy disk that takes a while.
  }, 300_000);

  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it("makes a helper image whose configuration names its layers by their contents", () => {
    const [manifest] = helper;
    expect(manifest?.RepoTags).toEqual(["faultline/helper:1"]);
    const archive = path.join(dir, "helper");
    const config = JSON.parse(readFileSync(path.join(archive, manifest?.Config ?? ""), "utf8")) as unknown;
    expect(config).toMatchObject({
      os: "linux",
      config: { Cmd: ["gitlab-runner-build"], Env: [expect.stringMatching(/^PATH=.*:\/usr\/bin:/)] },
      rootfs: { diff_ids: manifest?.Layers.map((layer) => `sha256:${digest(path.join(archive, layer))}`) },
    });
  });

  it("puts in all that git needs, with submodules and HTTPS", () => {
    const script = `cd /tmp && git init -q -b main one && cd one && git -c user.name=a -c user.email=a@b.test commit -q --allow-empty -m x &&
      cd .. && git clone -q one two && git -C two submodule status && git -C two log --format=%s`;
    expect(inside(image, script)).toBe("x");
    expect(inside(image, "git ls-remote https://127.0.0.1:1/x.git")).toContain("Failed to connect to 127.0.0.1 port 1");
    expect(inside(image, "grep -c 'BEGIN CERTIFICATE' /etc/ssl/certs/ca-certificates.crt")).toMatch(/^\d{2,}$/);
  });

  it("puts in the project's helper, its starter and the first process", () => {
    expect(inside(image, "gitlab-runner-helper --version")).toBe("gitlab-runner-helper (faultline)");
    expect(inside(image, "gitlab-runner-helper no-such")).toContain('unknown sub-command "no-such"');
    expect(inside(image, "gitlab-runner-build <<<'umask; echo started'")).toBe("0000\nstarted");
    expect(inside(image, "dumb-init -- sh -c 'exit 7'")).toBe("exit code 7");
  });

  it("has every image that scenarios name, in layers that they share", () => {
    const names = build.flatMap(({ RepoTags }) => RepoTags);
    const some = ["faultline/build:1", "alpine:3.20", "redis:7-alpine", "nginx:1.28", "faultline/entrypoint:1"];
    expect(names).toEqual(expect.arrayContaining(some));
    expect(names).not.toContain("faultline/helper:1");
    const layers = build.map(({ Layers }) => Layers);
    expect(new Set(layers.map(([lowest]) => lowest))).toEqual(new Set([helper[0]?.Layers[0]]));
    expect(new Set(layers.flat()).size).toBeLessThan(12);
  });

  it("makes the same layer of the same files, and calls the image as it is told", () => {
    const names = ["registry.test:5000/team/build:2", "other/build:3"];
    const again = path.join(dir, "again");
    const args = names.flatMap((name) => ["--build-name", name]);
    expect(makeImages("--build", "--out", again, ...args).stdout).toContain(`build.tar  `);
    expect(readdirSync(again)).toEqual(["build.tar"]);
    const [manifest, ...others] = unpack(path.join(again, "build.tar"), again, "manifest.json");
    expect(others).toEqual([]);
    expect(manifest?.RepoTags).toEqual(names);
    expect(manifest?.Layers).toEqual(build[0]?.Layers);
  });

  it("refuses a name that is none", () => {
    const { status, stderr } = makeImages("--out", dir, "--helper-name", "No Tag");
    expect(stderr).toContain("'No Tag' is invalid");
    expect(stderr).toContain("expected an image name with a tag");
    expect(status).toBe(2);
  });
});
