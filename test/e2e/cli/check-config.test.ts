import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFaultline } from "./running-faultline.ts";

let dir: string;
let file: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "check-test-"));
  file = path.join(dir, "config.toml");
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function check(text: string | Buffer, words: string[] = [], env: Record<string, string> = {}) {
  writeFileSync(file, text);
  return startFaultline(["runner", "--check", "--config", file, ...words], { env }).ended;
}

const GOOD = `[[runners]]
  url = "https://gitlab.example.com"
  token = "glrt-3v3ryS3cretPart"
  executor = "kubernetes"
  [runners.kubernetes]
    host = "https://192.0.2.1:6443"
    bearer_token = "0123456789abcdefghij"
    image = "alpine"
    poll_interval = 0
    service_account = "file"
`;

describe("runner --check", () => {
  it("prints what counts and where it comes from, and of secrets only the start", async () => {
    const { code, stdout, stderr } = await check(
      GOOD,
      ["--kubernetes-host_aliases", '[{"ip":"192.168.1.100","hostnames":["myservice.local"]}]'],
      { KUBERNETES_SERVICE_ACCOUNT: "env", KUBERNETES_IMAGE: "" },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const origin = (setting: string) => {
      const line = stdout.split("\n").find((candidate) => candidate.startsWith(`${setting} `));
      return line?.split("# ")[1];
    };
    expect(origin('runners.0.kubernetes.image = "alpine"')).toBe(`${file}:8:5`);
    expect(origin('runners.0.kubernetes.service_account = "env"')).toBe(
      "environment variable KUBERNETES_SERVICE_ACCOUNT",
    );
    expect(origin('runners.0.kubernetes.host_aliases.0.ip = "192.168.1.100"')).toBe("--kubernetes-host_aliases");
    expect(origin("runners.0.kubernetes.poll_timeout = 180")).toBe("default");
    expect(origin("runners.0.kubernetes.poll_interval = 3")).toBe(`default, as ${file}:9:5 gives 0`);
    expect(origin("runners.0.kubernetes.privileged = (not set)")).toBe("default");
    expect(origin('runners.0.token = "glrt..."')).toBe(`${file}:3:3`);
    expect(origin('runners.0.kubernetes.bearer_token = "0123..."')).toBe(`${file}:7:5`);
    expect(stdout).toMatch(/config\.toml: no problems\n$/);
  });

  it("prints every problem with its place, and exits with 2 for errors", async () => {
    const text = `${GOOD}    cpu_limit = "much"\n    priviledged = true\n    ca_file = "${dir}/none.crt"\n`;
    const { code, stdout, stderr } = await check(text, ["--kubernetes-imge", "x"]);
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toEqual([
      'error: unknown option "--kubernetes-imge" (did you mean "--kubernetes-image"?)',
      `${file}:11:5: error: "runners.0.kubernetes.cpu_limit" is "much", expected a quantity such as "500m" or "1Gi"`,
      `${file}:12:5: warning: unknown key "priviledged" in "runners.0.kubernetes" (did you mean "privileged"?)`,
      expect.stringMatching(/config\.toml:13:5: error: "runners\.0\.kubernetes\.ca_file" cannot be read: ENOENT/),
    ]);
    expect(stdout).toMatch(/config\.toml: 3 errors, 1 warning\n$/);
    expect(code).toBe(2);
  });

  it("tries the patches of pod_spec", async () => {
    const patch = (text: string, type: string) =>
      `    [[runners.kubernetes.pod_spec]]\n      patch_type = "${type}"\n      patch = '''${text}'''\n`;
    const flag = '  environment = ["FF_USE_ADVANCED_POD_SPEC_CONFIGURATION=true"]\n';
    const patches = [
      patch("hostname: fine", "merge"),
      patch("containers: 1", "strategic"),
      patch("[{op: add, path: /hostname, value: fine}]", "json"),
      patch("{", "json"),
    ];
    const { code, stderr } = await check(GOOD.replace("  [runners", `${flag}  [runners`) + patches.join(""));
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(
        /config\.toml:17:7: error: "runners\.0\.kubernetes\.pod_spec\.1\.patch" fails every job: .*containers/,
      ),
      expect.stringMatching(
        /config\.toml:23:7: error: "runners\.0\.kubernetes\.pod_spec\.3\.patch" fails every job: converting patch to json/,
      ),
    ]);
    expect(code).toBe(2);
  });

  it("says the same as JSON", async () => {
    const { code, stdout } = await check(`${GOOD}    cpu_limit = "much"\n`, ["--json"]);
    const answer = JSON.parse(stdout) as { ok: boolean; settings: { key: string }[]; problems: object[] };
    expect({ code, ok: answer.ok }).toEqual({ code: 2, ok: false });
    expect(answer.problems).toEqual([expect.objectContaining({ code: "wrong-value", file, line: 11, column: 5 })]);
    expect(answer.settings.find(({ key }) => key === "runners.0.kubernetes.poll_interval")).toEqual({
      key: "runners.0.kubernetes.poll_interval",
      value: 3,
      origin: { kind: "default" },
      instead: { written: 0, origin: { kind: "file", file, line: 9, column: 5 } },
    });
  });

  it("tells of values of wrong types together with everything else that is wrong, and shows what can be read", async () => {
    const { code, stdout, stderr } = await check(
      `concurrent = '4'\n${GOOD}    cpu_request = 1\n    cpu_limit = "much"\n    token = 3\n`,
    );
    expect(stderr.trimEnd().split("\n")).toEqual([
      `${file}:1:1: error: "concurrent" is "4", expected number (without quotes: 4)`,
      `${file}:12:5: error: "runners.0.kubernetes.cpu_request" is number 1, expected string (in quotes: "1")`,
      `${file}:13:5: error: "runners.0.kubernetes.cpu_limit" is "much", expected a quantity such as "500m" or "1Gi"`,
      expect.stringContaining(`${file}:14:5: warning: unknown key "token" in "runners.0.kubernetes"`),
    ]);
    expect(stdout).toContain('runners.0.kubernetes.image = "alpine"');
    expect(stdout).not.toMatch(/^concurrent |kubernetes\.cpu_request /m);
    expect(stdout).toMatch(/config\.toml: 3 errors, 1 warning\n$/);
    expect(code).toBe(2);
  });

  it("only tells what keeps a file from being read", async () => {
    for (const [bytes, problem] of [
      ["concurrent = \n", ":1:14: error: not valid TOML: "],
      [
        Buffer.from(GOOD, "utf16le"),
        ": error: not valid TOML: the file holds zero bytes, as UTF-16 does (save it as UTF-8)",
      ],
      [
        Buffer.from(`${GOOD}    namespace = "\u00e4"\n`, "latin1"),
        ":11:1: error: not valid TOML: this line is not UTF-8",
      ],
    ] as const) {
      const { code, stdout, stderr } = await check(bytes);
      expect(stderr).toContain(`${file}${problem}`);
      expect(stdout).not.toContain(" = ");
      expect(code).toBe(2);
    }
  });

  it("takes the byte order mark and the line ends of Windows", async () => {
    const { code, stdout } = await check(`\uFEFF${GOOD}`.replaceAll("\n", "\r\n"));
    expect(stdout).toContain(`${file}:8:5\n`);
    expect(code).toBe(0);
  });
});

it("a runner does not start with a flag that there is not", async () => {
  writeFileSync(file, GOOD);
  const { code, stderr } = await startFaultline(["runner", "--config", file, "--kubernetes-imge=x"]).ended;
  expect(stderr).toBe('error: unknown option "--kubernetes-imge" (did you mean "--kubernetes-image"?)\n');
  expect(code).toBe(2);
});
