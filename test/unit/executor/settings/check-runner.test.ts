import { expect, test } from "vitest";
import { checkRunner } from "../../../../src/executor/index.ts";
import { loadConfig } from "../../../../src/runner/index.ts";
import { pageStructures } from "../../runner/page-structures.ts";

const RUNNER = '[[runners]]\nurl = "https://gitlab.example.com"\ntoken = "t"\nexecutor = "kubernetes"\n';
const HOST = 'host = "https://192.0.2.1:6443"';
const NEEDED = "required_during_scheduling_ignored_during_execution";
const WANTED = "preferred_during_scheduling_ignored_during_execution";

/** What is found in a section, as `path text (hint)`. */
function findings(source: string): string[] {
  const { config, problems } = loadConfig(source, "config.toml");
  expect(problems).toEqual([]);
  return (config?.runners ?? []).flatMap((runner) =>
    checkRunner(runner).map(({ path, text, hint }) => `${path.join(".")} ${text}${hint ? ` (${hint})` : ""}`),
  );
}

const kubernetes = (text: string) =>
  findings(`${RUNNER}[runners.kubernetes]\n${text}\n`).map((line) => line.replace("kubernetes.", ""));

test.each([
  ['cpu_limit = "much"', 'cpu_limit is "much", expected a quantity such as "500m" or "1Gi"'],
  ['helper_memory_request = "1.5.1Gi"', 'helper_memory_request is "1.5.1Gi", expected a quantity'],
  [
    'pod_cpu_limit_overwrite_max_allowed = "-1"',
    'pod_cpu_limit_overwrite_max_allowed is "-1", expected a quantity that is not negative',
  ],
  [
    'service_memory_request = "1Gi"\nservice_memory_limit = "900Mi"',
    'service_memory_request is "1Gi", expected at most "900Mi", the value of "service_memory_limit"',
  ],
  ['cpu_request = "1m"\ncpu_limit = "0"', 'cpu_request is "1m", expected at most "0", the value of "cpu_limit"'],
  [
    'service_account_overwrite_allowed = "ci-(?!x)"',
    'service_account_overwrite_allowed is "ci-(?!x)", expected a Go regular expression: ',
  ],
  [
    'pull_policy = "if_not_present"',
    'pull_policy.0 is "if_not_present", expected one of always, if-not-present, never (did you mean "if-not-present"?)',
  ],
  ['allowed_pull_policies = ["sometimes"]', 'allowed_pull_policies.0 is "sometimes", expected one of'],
  [
    'pull_policy = ["never"]\nallowed_pull_policies = ["always"]',
    'pull_policy is ["never"], expected at least one of allowed_pull_policies (always)',
  ],
  [
    'use_service_account_image_pull_secrets = true\nimage_pull_secrets = ["s"]',
    "image_pull_secrets has no effect beside",
  ],
  ["pod_security_context = { run_as_user = -1 }", "pod_security_context.run_as_user is -1, expected 0 to 2147483647"],
  [
    "pod_security_context = { fs_group = 1, supplemental_groups = [1, 4294967296] }",
    "pod_security_context.supplemental_groups.1 is 4294967296, expected 0 to",
  ],
  [
    "helper_container_security_context = { run_as_group = -2 }",
    "helper_container_security_context.run_as_group is -2, expected 0 to",
  ],
  [
    'cap_add = ["CAP_NET_RAW"]',
    'cap_add.0 is "CAP_NET_RAW", expected a capability without "CAP_" (did you mean "NET_RAW"?)',
  ],
  [
    'build_container_security_context = { capabilities = { drop = ["ALL", "cap_chown"] } }',
    'build_container_security_context.capabilities.drop.1 is "cap_chown", expected a capability without',
  ],
  [
    'volumes = { pvc = [{ name = "a", mount_path = "/a", sub_path = "../b" }] }',
    'volumes.pvc.0.sub_path is "../b", expected a relative path without ".."',
  ],
  [
    'volumes = { host_path = [{ name = "a", mount_path = "/a", host_path = "/a/../b" }] }',
    'volumes.host_path.0.host_path is "/a/../b", expected a path without ".."',
  ],
  [
    'volumes = { secret = [{ name = "a", mount_path = "/a", items = { key = "/etc/key" } }] }',
    'volumes.secret.0.items.key is "/etc/key", expected a relative path without ".."',
  ],
  [
    'volumes = { config_map = [{ name = "a", mount_path = "/a", items = { key = "" } }] }',
    "volumes.config_map.0.items.key is missing, expected a file below the mount path",
  ],
  [
    'host_aliases = [{ ip = "127.0.0.1", hostnames = ["web", "Web2"] }]',
    'host_aliases.0.hostnames.1 is "Web2", expected a DNS name (did you mean "web2"?)',
  ],
  ['runtime_class_name = ""', "runtime_class_name is missing, expected the name of a RuntimeClass, or no such key"],
  [
    'services = [{ name = "redis", alias = "db, $X My_Cache" }]',
    'services.0.alias is "db, $X My_Cache", expected DNS names, but "My_Cache" is none',
  ],
  [
    'volumes = { empty_dir = [{ name = "logs", mount_path = "/a" }] }',
    'volumes.empty_dir.0.name is "logs", expected another name, as the runner\'s own volumes are called scripts and logs',
  ],
  [
    `affinity = { node_affinity = { ${NEEDED} = { node_selector_terms = [{ match_expressions = [{ key = "a", operator = "Gt", values = ["1", "2"] }] }] } } }`,
    `match_expressions.0.values is ["1","2"], expected one whole number in quotes for Gt`,
  ],
  [
    `affinity = { pod_affinity = { ${NEEDED} = [{ topology_key = "z", label_selector = { match_expressions = [{ key = "a", operator = "Exists", values = ["x"] }] } }] } }`,
    `match_expressions.0.values is ["x"], expected no values for Exists`,
  ],
  ['image_pull_secrets = ["A"]', 'image_pull_secrets.0 is "A", expected the name of a secret'],
  ['dns_policy = "clusterfirst"', 'dns_policy is "clusterfirst", so the cluster\'s default counts (known: none'],
  ['dns_policy = "none"', "dns_config.nameservers is missing"],
  ['dns_config = { nameservers = ["1.2.3"] }', 'dns_config.nameservers.0 is "1.2.3", expected an IP address'],
  ['dns_config = { nameservers = ["1.1.1.1", "1.1.1.2", "1.1.1.3", "1.1.1.4"] }', "expected at most 3 servers"],
  ['dns_config = { options = [{ value = "1" }] }', "dns_config.options.0.name is missing"],
  [
    'host_aliases = [{ ip = "localhost", hostnames = ["a"] }]',
    'host_aliases.0.ip is "localhost", expected an IP address',
  ],
  ['host_aliases = [{ ip = "::1" }]', "host_aliases.0.hostnames is missing"],
  [
    'node_tolerations = { "a=b" = "NoExec" }',
    'node_tolerations.a=b is "NoExec", expected one of NoSchedule, PreferNoSchedule, NoExecute',
  ],
  ['node_tolerations = { "a b" = "" }', 'node_tolerations.a b is "a b", expected "key=value" or "key"'],
  ['node_selector = { "a/b/c" = "v" }', 'node_selector.a/b/c is "a/b/c", expected the name of a label'],
  ['node_selector = { a = "v w" }', 'node_selector.a is "v w", expected the value of a label'],
  [
    'pod_labels = { "job.runner.gitlab.com/pod" = "x" }',
    "pod_labels.job.runner.gitlab.com/pod has no effect: the label belongs to the runner",
  ],
  ['pod_annotations = { "a b" = "x" }', "expected the name of an annotation"],
  ['namespace = "CI"', 'namespace is "CI", expected small letters'],
  ['namespace = "ci"\nnamespace_per_job = true', "namespace has no effect beside namespace_per_job"],
  ['runtime_class_name = "My Class"', 'runtime_class_name is "My Class", expected small letters'],
  ['allowed_users = ["root"]', 'allowed_users.0 is "root", which is no number and is ignored'],
  [
    'build_container_security_context = { proc_mount = "masked" }',
    'build_container_security_context.proc_mount is "masked", expected one of default, unmasked',
  ],
  [
    'pod_security_context = { seccomp_profile = { type = "Localhost" } }',
    "pod_security_context.seccomp_profile.localhost_profile is missing",
  ],
  [
    'helper_container_security_context = { app_armor_profile = { type = "runtimeDefault" } }',
    'app_armor_profile.type is "runtimeDefault", expected one of Unconfined, RuntimeDefault, Localhost (did you mean "RuntimeDefault"?)',
  ],
  ["retry_backoff_max = 100", "retry_backoff_max is 100; the least is 500"],
  ['services = [{ alias = "db" }]', "services.0.name is missing, expected an image"],
  ['services = [{ name = "db", environment = ["A"] }]', 'services.0.environment.0 is "A", expected "NAME=value"'],
  ['volumes.host_path = [{ name = "a" }]', "volumes.host_path.0.mount_path is missing"],
  ['volumes.secret = [{ mount_path = "/a" }]', "volumes.secret.0.name is missing"],
  ['volumes.config_map = [{ name = "A_b", mount_path = "/a" }]', 'volumes.config_map.0.name is "A_b"'],
  [
    'volumes.empty_dir = [{ name = "a", mount_path = "/a", medium = "memory" }]',
    'volumes.empty_dir.0.medium is "memory"',
  ],
  [
    'volumes.empty_dir = [{ name = "a", mount_path = "/a", size_limit = "big" }]',
    'volumes.empty_dir.0.size_limit is "big", expected a quantity',
  ],
  ['volumes.csi = [{ name = "a", mount_path = "/a" }]', "volumes.csi.0.driver is missing"],
  [
    'volumes.pvc = [{ name = "a", mount_path = "/a", mount_propagation = "Both" }]',
    'mount_propagation is "Both", expected one of None, HostToContainer, Bidirectional',
  ],
  [
    'volumes.pvc = [{ name = "a", mount_path = "/a" }]\nvolumes.secret = [{ name = "a", mount_path = "/a" }]',
    'volumes.secret.0.name is "a", expected a name that no other volume has',
  ],
  ["container_lifecycle.post_start = {}", "container_lifecycle.post_start is [], expected exactly one of"],
  [
    'container_lifecycle.pre_stop.http_get = { port = 80, scheme = "https" }',
    'container_lifecycle.pre_stop.http_get.scheme is "https", expected one of HTTP, HTTPS (did you mean "HTTPS"?)',
  ],
  [
    'container_lifecycle.pre_stop.http_get = { port = 70000, scheme = "ftp" }',
    "container_lifecycle.pre_stop.http_get.port is 70000, expected 1 to 65535",
  ],
  [
    'pod_spec = [{ patch = "{}", patch_type = "Merge" }]',
    'pod_spec.0.patch_type is "Merge", expected one of strategic, merge, json (did you mean "merge"?)',
  ],
  ['pod_spec = [{ name = "a" }]', "pod_spec.0.patch is missing"],
  ['pod_spec = [{ patch = "{}" }]', "pod_spec has no effect unless FF_USE_ADVANCED_POD_SPEC_CONFIGURATION is on"],
  [`affinity.node_affinity.${NEEDED} = {}`, `affinity.node_affinity.${NEEDED}.node_selector_terms is missing`],
  [
    `affinity.node_affinity.${WANTED} = [{ weight = 0 }]`,
    `affinity.node_affinity.${WANTED}.0.weight is 0, expected 1 to 100`,
  ],
  [
    `affinity.node_affinity.${NEEDED}.node_selector_terms = [{ match_expressions = [{ key = "a", operator = "in", values = ["b"] }] }]`,
    'match_expressions.0.operator is "in", expected one of In,',
  ],
  [
    `affinity.pod_anti_affinity.${NEEDED} = [{ topology_key = "z", label_selector = { match_expressions = [{ key = "a", operator = "In" }] } }]`,
    "values is missing, expected at least one value for In",
  ],
  [`affinity.pod_affinity.${NEEDED} = [{}]`, "topology_key is missing"],
  ['bearer_token = "t"', "bearer_token has no effect inside of the cluster (set host)"],
  [
    "bearer_token_overwrite_allowed = true",
    "bearer_token_overwrite_allowed has no effect inside of the cluster with GitLab's own runner, which needs host for it (set host)",
  ],
  [`${HOST}\ncontext = "c"`, "context has no effect beside host"],
  [
    `${HOST}\ncert_file = "/c"\nca_file = "/a"`,
    "key_file is missing, expected a file: cert_file, key_file and ca_file are only used together",
  ],
  [
    'suspend_pvc_storage_class = "fast"',
    "suspend_pvc_storage_class fails every job: suspended environments are not supported",
  ],
])("%s", (text, found) => {
  expect(kubernetes(text).join("\n")).toContain(found);
});

test.each([
  [
    '[[runners]]\nurl = "gitlab.example.com"\ntoken = "t"\n',
    'url is "gitlab.example.com", expected the address of a GitLab (did you mean "https://gitlab.example.com"?)',
  ],
  ['[[runners]]\nurl = "https://gitlab"\n', "token is missing"],
  [`${RUNNER}shell = "zsh"\n`, 'shell is "zsh", expected one of bash, sh, pwsh, powershell'],
  [`${RUNNER}proxy_exec = true\n`, "proxy_exec has no effect: this runner masks what it gets"],
  [
    `${RUNNER}step_runner_image = "x"\n`,
    "step_runner_image has no effect: native steps are not supported by this runner",
  ],
  [
    `${RUNNER}environment = ["FF_USE_JOB_ROUTER=1"]\n`,
    "environment.0 has no effect: this runner asks for jobs by HTTP only",
  ],
  [
    `${RUNNER}[[runners.kubernetes.services]]\nname = "a"\n[[runners.kubernetes.services]]\nname = "b"\nsuspend_data_path = "/data"\n`,
    "kubernetes.services.1.suspend_data_path fails every job: suspended environments are not supported",
  ],
  [`${RUNNER}environment = ["A"]\n`, 'environment.0 is "A", expected "NAME=value"'],
  [`${RUNNER}environment = ["A=b", "FF_CONCRETE=1"]\n`, "environment.1 fails every job: native steps"],
  [`${RUNNER}[runners.feature_flags]\nFF_CONCRETE = true\n`, "feature_flags.FF_CONCRETE fails every job"],
  [
    `${RUNNER}[runners.feature_flags]\nFF_TIMESTAMP = true\n`,
    'feature_flags.FF_TIMESTAMP has no effect on this executor (did you mean "FF_TIMESTAMPS"?)',
  ],
  [
    '[[runners]]\nurl = "https://g"\ntoken = "t"\nexecutor = "docker"\n',
    'executor is "docker", expected one of kubernetes',
  ],
])("%s", (source, found) => {
  expect(findings(source)).toEqual([expect.stringContaining(found)]);
});

/** The page's own examples in which something does not do what it says. */
const KNOWN: Record<string, string[]> = {
  "Pod specification": [`kubernetes.pod_spec has no effect unless FF_USE_ADVANCED_POD_SPEC_CONFIGURATION is on`],
  "Overwrite node selectors": [],
  "Retry limits": ["kubernetes.retry_backoff_max is 1; the least is 500, which counts instead"],
};

test.each(Object.entries(pageStructures))("the page's %s has nothing that jobs would stumble over", (name, source) => {
  const found = findings(source).filter((line) => !/^(url|token) is missing/.test(line));
  expect(found).toEqual(KNOWN[name] ?? []);
});
