import { expect, test } from "vitest";
import { formatProblem } from "../../../src/diagnostics/index.ts";
import { kubernetesDefaults, loadConfig } from "../../../src/runner/index.ts";
import { pageStructures } from "./page-structures.ts";

function problems(source: string): string[] {
  return loadConfig(source, "config.toml").problems.map(formatProblem);
}

test("defaults of an empty configuration and of an empty runner", () => {
  const { config } = loadConfig('[[runners]]\nurl = "https://gitlab.example.com"\n', "config.toml");
  expect(config).toMatchObject({ concurrent: 1, check_interval: 3, shutdown_timeout: 30, log_level: "info" });
  expect(config?.runners[0]).toMatchObject({
    output_limit: 4096,
    request_concurrency: 1,
    unhealthy_requests_limit: 3,
    unhealthy_interval: 3600,
    job_status_final_update_retry_limit: 10,
    custom_build_dir: { enabled: true },
    kubernetes: {
      poll_interval: 3,
      poll_timeout: 180,
      retry_limit: 5,
      retry_backoff_max: 2000,
      cleanup_resources_timeout: 300,
      resource_availability_check_max_attempts: 0,
      helper_image_flavor: "alpine",
      suspend_pvc_size: "20Gi",
      print_pod_warning_events: true,
      pod_disruption_budget: false,
      pull_policy: [],
    },
  });
  expect(config?.runners[0]?.kubernetes.privileged).toBeUndefined();
});

test("every one of the 113 keys of [runners.kubernetes] has its default", () => {
  const settings = kubernetesDefaults();
  const unsetKeys = [
    "privileged",
    "runtime_class_name",
    "allow_privilege_escalation",
    "automount_service_account_token",
  ];
  const missing = [...unsetKeys, "pod_termination_grace_period_seconds", "cleanup_grace_period_seconds", "autoscaler"];
  expect(new Set([...Object.keys(settings), ...missing]).size).toBe(113);
});

test("values below the least possible count as absent", () => {
  const { config } = loadConfig(
    '[[runners]]\n[runners.kubernetes]\npoll_interval = 0\nretry_limit = -1\ncleanup_resources_timeout = "0s"\nresource_availability_check_max_attempts = -3\npull_policy = "always"\n',
    "config.toml",
  );
  expect(config?.runners[0]?.kubernetes).toMatchObject({
    poll_interval: 3,
    retry_limit: 5,
    cleanup_resources_timeout: 300,
    resource_availability_check_max_attempts: 5,
    pull_policy: ["always"],
  });
});

test("an unknown key is a warning with its place and the key that was meant, and the rest is loaded", () => {
  const source =
    'concurent = 4\n[[runners]]\nname = "a"\n  [runners.kubernetes]\n    priviledged = true\n    image = "x"\n';
  expect(problems(source)).toEqual([
    'config.toml:1:1: warning: unknown key "concurent" (did you mean "concurrent"?)',
    'config.toml:5:5: warning: unknown key "priviledged" in "runners.0.kubernetes" (did you mean "privileged"?)',
  ]);
  expect(loadConfig(source, "config.toml").config?.runners[0]?.kubernetes.image).toBe("x");
});

test.each([
  [
    '[[runners]]\n[runners.kubernetes]\nprivileged = "true"',
    '3:1: error: "runners.0.kubernetes.privileged" is "true", expected boolean (without quotes: true)',
  ],
  ["concurrent = '4'", '1:1: error: "concurrent" is "4", expected number (without quotes: 4)'],
  ["concurrent = 4.5", '1:1: error: "concurrent" is number 4.5, expected whole number'],
  [
    "[[runners]]\n[runners.kubernetes]\nservices = { name = 'x' }",
    '3:1: error: "runners.0.kubernetes.services" is table {"name":"x"}, expected list (one of them is a list too: [{…}])',
  ],
  ["concurrent = inf", '1:1: error: "concurrent" is number Infinity, expected number'],
  [
    "[[runners]]\nenvironment = 'A=b'\n[runners.kubernetes]\nvolumes = []",
    '2:1: error: "runners.0.environment" is "A=b", expected list (in brackets: ["A=b"])',
  ],
  [
    "[[runners]]\n[runners.kubernetes]\nvolumes = []",
    '3:1: error: "runners.0.kubernetes.volumes" is list [], expected table',
  ],
  [
    "[[runners]]\n[runners.kubernetes]\npull_policy = 1",
    '3:1: error: "runners.0.kubernetes.pull_policy" is number 1: expected a string or a list of strings',
  ],
  [
    '[[runners]]\n[runners.kubernetes]\ncleanup_resources_timeout = "soon"',
    '3:1: error: "runners.0.kubernetes.cleanup_resources_timeout" is "soon": expected a duration such as "5m" or "90s"',
  ],
  [
    "[[runners]]\n[runners.kubernetes]\ncleanup_resources_timeout = 300",
    '3:1: error: "runners.0.kubernetes.cleanup_resources_timeout" is number 300: expected a duration such as "5m" or "90s"',
  ],
  [
    "[[runners]]\nprepare_timeout = 300",
    '2:1: error: "runners.0.prepare_timeout" is number 300: expected a duration such as "5m" or "90s"',
  ],
  [
    "[runners.kubernetes]\nimage = 'x'",
    '1:2: error: "runners" is a table, expected a list of tables (start each runner with [[runners]])',
  ],
  ["concurrent = \n", "1:14: error: not valid TOML: "],
])("%s", (source, expected) => {
  const result = loadConfig(source, "config.toml");
  expect(result.config).toBeUndefined();
  expect(result.problems.map(formatProblem)[0]).toContain(`config.toml:${expected}`);
});

test("what is for other executors and other parts of GitLab Runner is no mistake", () => {
  const source = `
[machine]
[experimental]
[[runners]]
use_slot_cgroups = true
slot_cgroup_template = "gitlab-runner/\${slot}"
[runners.experimental]
[runners.docker]
image = "alpine"
`;
  expect(problems(source)).toEqual([]);
});

test("an NFS volume without its required keys", () => {
  const source = '[[runners]]\n[[runners.kubernetes.volumes.nfs]]\nname = "n"\n';
  expect(problems(source)[0]).toContain("nfs volume: missing required fields: mount_path, server, path");
});

test("terminationGracePeriodSeconds is accepted, has no effect and says what to use", () => {
  const source =
    '[[runners]]\n[runners.kubernetes]\nterminationGracePeriodSeconds = 3\nTerminationGracePeriodSeconds = "30"\n';
  const hint = '(use "pod_termination_grace_period_seconds" or "cleanup_grace_period_seconds")';
  expect(problems(source)).toEqual([
    `config.toml:3:1: warning: "terminationGracePeriodSeconds" is no longer supported and has no effect ${hint}`,
    `config.toml:4:1: warning: "TerminationGracePeriodSeconds" is no longer supported and has no effect ${hint}`,
  ]);
});

test("what can be read beside values of wrong types, without saying anything of these", () => {
  const source = `concurrent = "4"
[[runners]]
name = 5
environment = ["A=b", 3]
[runners.kubernetes]
image = "alpine"
pod_labels = { a = "1", b = 2 }
volumes = { empty_dir = [{ name = "x", mount_path = true }] }
`;
  const { config, rest } = loadConfig(source, "config.toml");
  expect(config).toBeUndefined();
  expect(rest?.without.map((path) => path.join("."))).toEqual([
    "concurrent",
    "runners.0.name",
    "runners.0.environment",
    "runners.0.kubernetes.pod_labels.b",
    "runners.0.kubernetes.volumes.empty_dir.0.mount_path",
  ]);
  const runner = rest?.config.runners[0];
  expect(runner).toMatchObject({ name: "", environment: [], kubernetes: { image: "alpine", pod_labels: { a: "1" } } });
  expect(runner?.kubernetes.volumes.empty_dir).toMatchObject([{ name: "x", mount_path: "" }]);
});

test.each(Object.entries(pageStructures))("the page's %s loads without any complaint", (_, source) => {
  const { config, problems: found } = loadConfig(source, "config.toml");
  expect(found).toEqual([]);
  expect(config?.runners.length).toBeGreaterThan(0);
});
