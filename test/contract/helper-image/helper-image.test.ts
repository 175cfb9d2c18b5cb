import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ImageCatalogue } from "../../../fake-apiserver/kubelet/image-catalogue.ts";
import { createImageCatalogue } from "../../../fake-apiserver/kubelet/images/index.ts";
import type { Container, Sandbox } from "../../../src/platform/index.ts";
import {
  container,
  namespaceReason,
  outcome,
  pod,
  type RuntimeUnderTest,
  runtimeUnderTest,
  untilOutput,
} from "../process-runtime/runtime-modes.ts";

const modes = (await namespaceReason()) === undefined ? (["namespaces", "plain"] as const) : (["plain"] as const);
const HELPER = "registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper:x86_64-v18.4.0";

describe.each(modes)("programs of the images: %s", (mode) => {
  let under: RuntimeUnderTest;
  let sandbox: Sandbox;
  let images: ImageCatalogue;
  let helper: Container;
  let volume: string;
  let project: string;
  const server = http.createServer();
  let url: string;
  let requests: { method: string; url: string; headers: http.IncomingHttpHeaders; body: Buffer }[];
  let answers: { status: number; headers?: Record<string, string>; body?: Uint8Array }[];
  let byPath: ReadonlyMap<string, (typeof answers)[number]>;
  let count = 0;

  beforeAll(async () => {
    server.on("request", (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (data: Buffer) => chunks.push(data));
      request.on("end", () => {
        const { method = "", url: path = "", headers } = request;
        requests.push({ method, url: path, headers, body: Buffer.concat(chunks) });
        const answer = byPath.get(path) ?? answers.shift() ?? { status: 500 };
        response.writeHead(answer.status, answer.headers).end(answer.body);
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    url = `http://127.0.0.1:${port}`;

    under = await runtimeUnderTest(mode);
    volume = join(under.dir, "builds");
    mkdirSync(volume);
    images = createImageCatalogue(join(under.dir, "images"));
    sandbox = await under.runtime.createSandbox(pod("helper", { reachable: [{ host: "127.0.0.1", port }] }));
    helper = await start(HELPER, ["sh", "-c", "cat"], true);
  });
  afterAll(async () => {
    server.close();
    await sandbox.remove();
    await under.close();
  });
  beforeEach(() => {
    requests = [];
    answers = [];
    byPath = new Map();
    project = `project-${count++}`;
    mkdirSync(join(volume, project));
  });

  async function start(name: string, command?: string[], stdin = false): Promise<Container> {
    const image = images.find(name);
    const builds = under.volumeAt("/builds");
    return sandbox.start(
      container(command ?? image?.command ?? [], {
        id: name,
        image: image?.content ?? { files: {} },
        env: image?.env ?? {},
        workingDir: builds,
        mounts: [{ source: volume, target: builds, readOnly: false }],
        stdin,
      }),
    );
  }

  const exec = (script: string, env: Record<string, string> = {}) =>
    helper.exec({
      command: ["bash", "-c", script],
      env: { PATH: "/usr/local/bin:/usr/bin:/bin", HOME: "/tmp", ...env },
      workingDir: join(under.volumeAt("/builds"), project),
      stdin: false,
    });
  const run = async (script: string, env?: Record<string, string>) => {
    const { stdout, stderr, status } = await outcome(await exec(script, env));
    return { stdout, stderr, code: status.code };
  };

  // Flags with `=` are for Node.js alone to understand; the others are for Perl where there is one.
  it.each(["--path ", "--path="])(
    "follow a log from an offset, tell its end by 100, keep a marker whole: %s",
    async (flag) => {
      writeFileSync(join(volume, project, "output.log"), "old\n");
      const follower = await exec(
        `gitlab-runner-helper read-logs ${flag}"$PWD/output.log" --offset 4 --wait-file-timeout 1m0s`,
      );
      const said = untilOutput(follower, "}\n");
      const shell = await exec(
        `log=output.log; printf 'one\\ntwo' >> $log; printf '\\n{"command_' >> $log; sleep 0.3; printf 'exit_code": 0}\\n' >> $log`,
      );
      await shell.exited;
      expect(await said).toMatch(/^8 one\n(11 two\n12 \n|12 two\n)37 \{"command_exit_code": 0\}\n$/);
      await run("rm output.log");
      expect(await follower.exited).toEqual({ code: 100 });
    },
  );

  it.each([0, 1, 30_000])(
    "read a log of any bytes in pieces, the same by Perl and by Node.js, from offset %i",
    async (offset) => {
      const log = Buffer.concat([
        Buffer.from("first\n\n\0\xff\n", "latin1"),
        Buffer.alloc(40_000, "x"),
        Buffer.from('\n{"command_exit_code": 0}\n'),
        Buffer.alloc(16_384, "y"),
        Buffer.from("\nunfinished"),
      ]);
      const expected = framed(log, offset);
      for (const flag of ["--path ", "--path="]) {
        writeFileSync(join(volume, project, "bytes.log"), log);
        const reader = await exec(`gitlab-runner-helper read-logs ${flag}"$PWD/bytes.log" --offset ${offset}`);
        expect(await untilOutput(reader, "unfinished\n")).toBe(expected);
        await run("rm bytes.log");
        expect(await reader.exited).toEqual({ code: 100 });
      }
    },
  );

  it.each(["--path ", "--path="])("say when the log file does not come: %s", async (flag) => {
    const nothing = await run(`gitlab-runner-helper read-logs ${flag}nothing.log --offset 0 --wait-file-timeout 50ms`);
    expect(nothing).toEqual({
      stdout: "error reading logs from nothing.log: timeout waiting for file to be created\n",
      stderr: "",
      code: 1,
    });
  });

  it("run scripts from stdin with an open umask, and tell a version", async () => {
    const { stdout, code } = await run(
      "gitlab-runner-build <<< 'umask; exit 3'; echo $?; gitlab-runner-helper --version",
    );
    expect(stdout).toBe("0000\n3\ngitlab-runner-helper (faultline)\n");
    expect(code).toBe(0);
    expect((await run("gitlab-runner-helper cache-archiver --fiel x")).stderr).toContain("Unknown option '--fiel'");
  });

  it("wait for a service's port, and the service answers", async () => {
    const waiting = await exec("gitlab-runner-helper health-check --port 6379");
    const heard = untilOutput(waiting, "Exiting...\n");
    await untilOutput(waiting, "dialing localhost:6379...\n");
    const redis = await start("redis:7");
    expect(await heard).toMatch(
      /^waiting for TCP connection to localhost on \[6379\]\.\.\.\n(dialing localhost:6379\.\.\.\n)+dial succeeded on localhost:6379\. Exiting\.\.\.\n$/,
    );
    expect(await waiting.exited).toEqual({ code: 0 });
    const talk =
      "exec 3<>/dev/tcp/localhost/6379; printf 'SET a hello\\r\\n*2\\r\\n$3\\r\\nGET\\r\\n$1\\r\\na\\r\\nQUIT\\r\\n' >&3; cat <&3";
    expect((await run(talk)).stdout).toBe("+OK\r\n$5\r\nhello\r\n+OK\r\n");
    redis.kill("SIGTERM");
    expect(await redis.exited).toEqual({ code: 0 });
  });

  it("keep a cache as it was: modes, links, hidden files, times", async () => {
    const made = await run(`
      mkdir -p vendor/bin; echo tool > vendor/bin/tool; chmod 750 vendor/bin/tool; ln -s bin/tool vendor/link
      echo hidden > vendor/.hidden; touch -d '2024-05-06 07:08:10' vendor/.hidden
      gitlab-runner-helper cache-archiver --file ../cache/default/cache.zip --timeout 10 --path vendor --path 'none/*'`);
    expect(made).toEqual({
      stdout: "",
      stderr: [
        "vendor: found 5 matching artifact files and directories",
        `\x1b[0;33mWARNING: none/*: no matching files. Ensure that the artifact path is relative to the working directory (${await pwd()})\x1b[0;m`,
        "No URL provided, cache will not be uploaded to shared cache server. Cache will be stored only locally.\n",
      ].join("\n"),
      code: 0,
    });
    const back =
      await run(`rm -r vendor; gitlab-runner-helper cache-extractor --file ../cache/default/cache.zip --timeout 10
      cat vendor/link; stat -c %a vendor/bin/tool; date -r vendor/.hidden '+%F %T'; readlink vendor/link`);
    expect(back).toEqual({
      stdout: "tool\n750\n2024-05-06 07:08:10\nbin/tool\n",
      stderr:
        "No URL provided, cache will not be downloaded from shared cache server. Instead a local version of cache will be extracted.\n",
      code: 0,
    });
    const again = await run("gitlab-runner-helper cache-archiver --file ../cache/default/cache.zip --path vendor");
    expect(again.stderr).toContain("\nArchive is up to date!\n");
    const missing = await run("gitlab-runner-helper cache-extractor --file ../cache/other/cache.zip");
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain("WARNING: Cache file does not exist");
  });

  it("bring a cache to an address and back", async () => {
    answers = [{ status: 200 }];
    const command = `echo x > file; gitlab-runner-helper cache-archiver --file c/cache.zip --path file --url '${url}/bucket/c.zip?signature=s' --header 'X-Meta: 1'`;
    expect(await run(command)).toMatchObject({
      stderr: `file: found 1 matching artifact files and directories\nUploading cache.zip to ${url}/bucket/c.zip\n`,
      code: 0,
    });
    const [put] = requests;
    expect(put).toMatchObject({ method: "PUT", url: "/bucket/c.zip?signature=s", headers: { "x-meta": "1" } });

    const date = new Date(2024, 1, 1).toUTCString();
    answers = [{ status: 200, headers: { "last-modified": date }, body: put?.body ?? new Uint8Array() }];
    const fetched = await run(
      `rm -r file c; gitlab-runner-helper cache-extractor --file c/cache.zip --url ${url}/c.zip; cat file`,
    );
    expect(fetched).toMatchObject({ stdout: "x\n", stderr: `Downloading cache.zip from ${url}/c.zip\n`, code: 0 });

    answers = [{ status: 200, headers: { "last-modified": date } }];
    const fresh = await run(
      `gitlab-runner-helper cache-extractor --file c/cache.zip --head-url ${url}/c.zip --url ${url}/c.zip`,
    );
    expect(fresh).toMatchObject({ stderr: "cache.zip is up to date\n", code: 0 });

    answers = [{ status: 404 }];
    const absent = await run(`gitlab-runner-helper cache-extractor --file d/cache.zip --url ${url}/d.zip`);
    expect(absent.code).toBe(1);
    expect(absent.stderr).toContain("WARNING: file does not exist");
  });

  it("know a cache under its other name, as runners that hash the keys tell it", async () => {
    answers = [{ status: 200 }];
    const archive = `gitlab-runner-helper cache-archiver --file hashed/cache.zip --alternate-file plain/cache.zip --timeout 10`;
    const kept = await run(`
      echo x > file; gitlab-runner-helper cache-archiver --file plain/cache.zip --path file
      CACHE_METADATA='{"cachekey":"k"}' ${archive} --path file --url ${url}/hashed.zip --check-url ${url}/check --env-file e
      ls hashed plain`);
    expect(kept.stderr).toContain("Renamed alternate cache file to primary\nfile: found 1 matching");
    expect(kept.stdout).toBe("hashed:\ncache.zip\n\nplain:\n");
    expect(requests.map(({ method, url: path }) => `${method} ${path}`)).toEqual(["HEAD /check"]);

    const dated = (year: number) => ({ status: 200, headers: { "last-modified": new Date(year, 1, 1).toUTCString() } });
    const extract = `rm -rf file hashed; gitlab-runner-helper cache-extractor --file hashed/cache.zip --url ${url}/new --head-url ${url}/new-head \
      --alternate-url ${url}/old --alternate-head-url ${url}/old-head`;
    for (const [ages, fetched] of [
      [[dated(2024), dated(2025)], "/old"],
      [[dated(2025), dated(2024)], "/new"],
      [[{ status: 404 }, dated(2024)], "/old"],
      [[{ status: 404 }, { status: 404 }], "/new"],
    ] as const) {
      requests = [];
      // The two are asked at once, so their answers go by address.
      byPath = new Map([
        ["/new-head", ages[0]],
        ["/old-head", ages[1]],
      ]);
      answers = [{ status: 404 }];
      await run(extract);
      expect(requests.filter(({ method }) => method === "GET").map(({ url: path }) => path)).toEqual([fetched]);
    }
  });

  it("upload artifacts by patterns, exclusions and untracked files", async () => {
    answers = [{ status: 500 }, { status: 201 }];
    const { stderr, code } = await run(`
      git init -q .; mkdir -p out/deep; echo 1 > out/a.txt; echo 2 > out/deep/b.txt; echo 3 > out/deep/c.log; echo 4 > loose
      gitlab-runner-helper artifacts-uploader --url ${url}/ --token tok --id 12 --timeout 1h0m0s --response-header-timeout 10m0s \
        --path 'out/**/*.txt' --path out/deep/ --exclude '**/*.log' --untracked --name 'my files' --expire-in '1 week' \
        --artifact-format zip --artifact-type archive`);
    expect(code).toBe(0);
    expect(stderr).toContain("out/**/*.txt: found 2 matching artifact files and directories\n");
    expect(stderr).toContain("out/deep/: found 2 matching artifact files and directories\n");
    expect(stderr).toContain("untracked: found 3 files\n");
    expect(stderr).toContain("**/*.log: excluded 2 files\n");
    expect(stderr).toContain('WARNING: Uploading artifacts as "archive" to coordinator... 500 Internal Server Error');
    expect(stderr).toMatch(
      /^Uploading artifacts as "archive" to coordinator\.\.\. 201 Created {2}id=12 responseStatus=201 Created$/m,
    );
    const upload = requests[1];
    expect(upload).toMatchObject({ method: "POST", headers: { "job-token": "tok" } });
    expect(upload?.url).toBe("/api/v4/jobs/12/artifacts?artifact_format=zip&artifact_type=archive&expire_in=1+week");
    const { filename, content } = formFile(upload?.body, upload?.headers["content-type"]);
    expect(filename).toBe("my files.zip");
    expect(Object.keys(unzipSync(content)).toSorted()).toEqual(["loose", "out/a.txt", "out/deep/", "out/deep/b.txt"]);
  });

  it("upload reports as gzip and raw, and nothing where nothing is", async () => {
    const upload = (rest: string) =>
      run(`gitlab-runner-helper artifacts-uploader --url ${url} --token t --id 1 --artifact-type junit ${rest}`);
    writeFileSync(join(volume, project, "junit.xml"), "<testsuites/>");
    answers = [{ status: 201 }, { status: 201 }];
    expect((await upload("--artifact-format gzip --name junit.xml --path '*.xml'")).code).toBe(0);
    expect((await upload("--artifact-format raw --path junit.xml")).code).toBe(0);
    const [gzip, raw] = requests.map(({ body, headers }) => formFile(body, headers["content-type"]));
    expect(gzip?.filename).toBe("junit.xml.gz");
    expect(gunzipSync(gzip?.content ?? "").toString()).toBe("<testsuites/>");
    expect(raw).toEqual({ filename: "junit.xml", content: Buffer.from("<testsuites/>") });

    const none = await upload("--path nothing");
    expect(none.code).toBe(0);
    expect(none.stderr).toContain("ERROR: No files to upload");

    answers = [{ status: 403 }];
    const refused = await upload("--path junit.xml");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('ERROR: Uploading artifacts as "junit" to coordinator... 403 Forbidden');
    expect(requests).toHaveLength(3);
  });

  it("download artifacts, also from where they are said to be, without the token", async () => {
    answers = [{ status: 201 }];
    await run(
      `mkdir out; echo 1 > out/a; gitlab-runner-helper artifacts-uploader --url ${url} --token t --id 1 --path out; rm -r out`,
    );
    const archive = formFile(requests[0]?.body, requests[0]?.headers["content-type"]).content;
    requests = [];
    answers = [
      { status: 302, headers: { location: "/storage/x?signed=1" } },
      { status: 200, body: archive },
    ];
    const download = `gitlab-runner-helper artifacts-downloader --url ${url} --token tok --id 7`;
    const got = await run(`${download}; cat out/a`);
    expect(got).toEqual({
      stdout: "1\n",
      stderr: "Downloading artifacts from coordinator... ok  id=7 responseStatus=200 OK\n",
      code: 0,
    });
    expect(requests.map(({ url: path, headers }) => [path, headers["job-token"]])).toEqual([
      ["/api/v4/jobs/7/artifacts?direct_download=true", "tok"],
      ["/storage/x?signed=1", undefined],
    ]);
    answers = [{ status: 404 }];
    const missing = await run(download);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain("ERROR: Downloading artifacts from coordinator... not found  id=7");
    answers = [{ status: 500 }, { status: 200, body: archive }];
    expect((await run(download)).code).toBe(0);
    expect(requests.at(-1)?.url).toBe("/api/v4/jobs/7/artifacts");
  });

  it("do not let an archive write outside of its folder", async () => {
    const evil = Buffer.from(zipWithName("../escaped"));
    answers = [{ status: 200, body: evil }];
    const { code, stderr } = await run(`gitlab-runner-helper artifacts-downloader --url ${url} --token t --id 7`);
    expect(code).toBe(1);
    expect(stderr).toContain("zip: ../escaped would lie outside of");
    expect(existsSync(join(volume, "escaped"))).toBe(false);
  });

  it("lack bash in the image with only sh, where images have files of their own", async () => {
    const shell = await start("faultline/sh-only:1", ["sh", "-c", "command -v bash; [ -x /bin/bash ] || echo none"]);
    expect((await outcome(shell)).stdout).toMatch(mode === "namespaces" ? /^none\n$/ : /\/bash\n$/);
  });

  async function pwd(): Promise<string> {
    const script = `node=$(command -v faultline-node); "$node" -p 'process.cwd()'`;
    return (await run(script)).stdout.trim();
  }
});

/** Lines, those over 16 KiB in pieces, each behind the offset where it ends. */
function framed(log: Buffer, from: number): string {
  let text = "";
  for (let at = from, end = at; at < log.length; at = end) {
    const newline = log.indexOf(10, at);
    const lineEnd = newline === -1 ? log.length : newline;
    if (lineEnd - at > 16_384) end = at + 16_384;
    else end = newline === -1 ? log.length : newline + 1;
    text += `${end} ${log.toString("utf8", at, end)}${log[end - 1] === 10 ? "" : "\n"}`;
  }
  return text;
}

function formFile(body: Buffer = Buffer.alloc(0), contentType = ""): { filename: string; content: Buffer } {
  const boundary = contentType.slice(contentType.indexOf("boundary=") + "boundary=".length);
  const head = body.indexOf("\r\n\r\n");
  const filename = /name="file"; filename="([^"]*)"/.exec(body.toString("latin1", 0, head))?.[1] ?? "";
  return { filename, content: body.subarray(head + 4, body.lastIndexOf(`\r\n--${boundary}--`)) };
}

/** A stored empty file under any name, which no honest program would write. */
function zipWithName(name: string): Uint8Array {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length, 16);
  return Buffer.concat([local, Buffer.from(name), central, Buffer.from(name), end]);
}
