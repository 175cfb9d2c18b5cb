import { describe, expect, it } from "vitest";
import { DETECT_SHELL } from "../../../src/executor/shells/shell-finder.ts";
import { podAnnotations } from "../../../src/executor/pod/annotations.ts";
import { directories } from "../../../src/executor/pod/directories.ts";
import { imageNames } from "../../../src/executor/pod/host-aliases.ts";
import { jobPod } from "../../../src/executor/pod/job-pod.ts";
import { labelValue, podLabels } from "../../../src/executor/pod/labels.ts";
import { objectName, slotName } from "../../../src/executor/pod/names.ts";
import { resolveServices } from "../../../src/executor/pod/services.ts";
import { helperImage } from "../../../src/executor/images/helper-image.ts";
import { createSeededRandom } from "../../../src/platform/index.ts";
import { kubernetesDefaults } from "../../../src/runner/index.ts";
import { jobContext, type JobOptions } from "../../contract/executor/job-context.ts";

const LINUX = { os: "linux", arch: "amd64", windowsBuild: "" };

function pod(options: JobOptions = {}) {
  const { context, lines } = jobContext(options);
  const object = jobPod({
    context,
    name: "runner-x",
    namespace: "ci",
    labels: podLabels(context),
    annotations: podAnnotations(context),
    dirs: directories(context),
    buildImage: "alpine:3",
    helperImage: helperImage(context, LINUX),
    platform: LINUX,
    services: resolveServices(context),
    hostAliases: true,
    pullPolicy: () => "",
  });
  return { ...object, lines };
}

const SHELL = ["sh", "-c", DETECT_SHELL];
const MOUNTS = [
  { name: "scripts", mountPath: "/scripts-7-42" },
  { name: "logs", mountPath: "/logs-7-42" },
  { name: "repo", mountPath: "/builds" },
];
const SECURITY = { capabilities: { drop: ["NET_RAW"] } };
const HELPER = "registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper:x86_64-v19.4.0";

describe("the pod of a job", () => {
  it("is exactly this without any setting", () => {
    expect(pod().spec).toEqual({
      restartPolicy: "Never",
      affinity: {},
      activeDeadlineSeconds: 3601,
      dnsPolicy: "ClusterFirst",
      resources: {},
      volumes: [
        { name: "repo", emptyDir: {} },
        { name: "scripts", emptyDir: {} },
        { name: "logs", emptyDir: {} },
      ],
      initContainers: [
        {
          name: "init-permissions",
          image: HELPER,
          command: ["sh", "-c", "touch /logs-7-42/output.log && (chmod 777 /logs-7-42/output.log || exit 0)"],
          resources: {},
          securityContext: SECURITY,
          terminationMessagePolicy: "FallbackToLogsOnError",
          volumeMounts: MOUNTS,
        },
      ],
      containers: [
        {
          name: "build",
          image: "alpine:3",
          command: SHELL,
          resources: {},
          securityContext: SECURITY,
          terminationMessagePolicy: "FallbackToLogsOnError",
          volumeMounts: MOUNTS,
          stdin: true,
        },
        {
          name: "helper",
          image: HELPER,
          command: SHELL,
          resources: {},
          securityContext: SECURITY,
          terminationMessagePolicy: "FallbackToLogsOnError",
          volumeMounts: MOUNTS,
          stdin: true,
        },
      ],
    });
  });

  it("needs neither log nor scripts under the legacy strategy, unless a first process has to be copied", () => {
    const legacy = { FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY: true };
    const bare = pod({ flags: legacy }).spec;
    expect(bare?.volumes).toEqual([{ name: "repo", emptyDir: {} }]);
    expect(bare?.containers[0]?.volumeMounts).toEqual([{ name: "repo", mountPath: "/builds" }]);
    expect(bare).not.toHaveProperty("initContainers");
    const { spec } = pod({ flags: { ...legacy, FF_USE_DUMB_INIT_WITH_KUBERNETES_EXECUTOR: true } });
    expect(spec?.volumes?.map(({ name }) => name)).toEqual(["repo", "scripts"]);
    expect(spec?.initContainers).toMatchObject([{ command: ["sh", "-c", "cp /usr/bin/dumb-init /scripts-7-42"] }]);
    expect(spec?.containers.map(({ command }) => command)).toEqual([
      ["/scripts-7-42/dumb-init", "--", ...SHELL],
      ["/scripts-7-42/dumb-init", "--", ...SHELL],
    ]);
  });

  it("carries the documented labels and annotations, and none that would replace them", () => {
    const { metadata } = pod({
      variables: [{ key: "CI_PROJECT_NAMESPACE", value: "group/sub", public: true }],
      kubernetes: { pod_labels: { team: "$CI_PROJECT_NAMESPACE!", "job.runner.gitlab.com/pod": "mine" } },
    });
    expect(metadata?.labels).toEqual({
      pod: "runner-abcdef123-project-7-concurrent-2",
      "job.runner.gitlab.com/pod": "runner-abcdef123-project-7-concurrent-2",
      "project.runner.gitlab.com/id": "7",
      "project.runner.gitlab.com/namespace-id": "",
      "project.runner.gitlab.com/name": "demo",
      "project.runner.gitlab.com/namespace": "group_sub",
      "project.runner.gitlab.com/root-namespace": "",
      "project.runner.gitlab.com/root-namespace-id": "3",
      "manager.runner.gitlab.com/name": "test_runner",
      "manager.runner.gitlab.com/id-short": "abcdef123",
      team: "group_sub",
    });
    expect(metadata?.annotations).toEqual({
      "job.runner.gitlab.com/id": "42",
      "job.runner.gitlab.com/url": "http://gitlab.test/group/demo/-/jobs/42",
      "job.runner.gitlab.com/sha": "0123456789abcdef",
      "job.runner.gitlab.com/before_sha": "0".repeat(40),
      "job.runner.gitlab.com/ref": "main",
      "job.runner.gitlab.com/name": "unit tests",
      "job.runner.gitlab.com/timeout": "1h0m0s",
      "project.runner.gitlab.com/id": "7",
    });
  });

  it("says 0 for the root namespace that GitLab did not name", () => {
    const job_info = { name: "n", stage: "test", project_id: 7, project_name: "demo" };
    const { metadata } = pod({ job: { job_info } });
    expect(metadata?.labels?.["project.runner.gitlab.com/root-namespace-id"]).toBe("0");
  });

  it("tells of users that cannot be had for each container, and leaves init-permissions to the pod's", () => {
    const user = { kubernetes: { user: "7" } };
    const { spec, lines } = pod({
      flags: { FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR: true },
      job: { image: { name: "alpine:3", executor_opts: user }, services: [{ name: "redis:7", executor_opts: user }] },
      kubernetes: { pod_security_context: { ...kubernetesDefaults().pod_security_context, run_as_user: 5 } },
    });
    const refusal = (container: string) =>
      `Overriding user for container "${container}" to "7" is not allowed: user is set to 5 in pod security context`;
    expect(lines).toEqual(["init-build-uid-gid-collector", "svc-0", "build"].map(refusal));
    const users = [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])].map(
      ({ name, securityContext }) => `${name} ${securityContext?.runAsUser}`,
    );
    expect(users).toEqual([
      "init-build-uid-gid-collector 5",
      "init-permissions undefined",
      "build 5",
      "helper 5",
      "svc-0 5",
    ]);
  });

  it("knows only the open variables, and keeps Kubernetes from expanding them", () => {
    const { spec } = pod({
      variables: [
        { key: "OPEN", value: "costs $(5) and $$", public: true, raw: true },
        { key: "TOKEN", value: "secret", public: false },
        { key: "FILE", value: "content", public: true, file: true },
      ],
    });
    expect(spec?.containers[0]?.env).toEqual([
      { name: "OPEN", value: "costs $$(5) and $$$$" },
      { name: "FILE", value: "/builds/group/demo.tmp/FILE" },
    ]);
    expect(JSON.stringify(spec)).not.toContain("secret");
  });

  it("gives services their names, commands and addresses", () => {
    const { spec } = pod({
      job: {
        services: [
          { name: "registry:5000/group/db:15", alias: "db,database", variables: [{ key: "USER", value: "me" }] },
          { name: "redis:7", alias: "cache.local", command: ["redis-server"], entrypoint: ["tini"] },
        ],
      },
      kubernetes: { host_aliases: [{ ip: "10.0.0.1", hostnames: ["extra"] }], service_cpu_request: "100m" },
    });
    expect(spec?.containers.slice(2)).toMatchObject([
      { name: "db", image: "registry:5000/group/db:15", env: [{ name: "USER", value: "me" }] },
      {
        name: "svc-0",
        image: "redis:7",
        command: ["tini"],
        args: ["redis-server"],
        resources: { requests: { cpu: "100m" } },
      },
    ]);
    expect(spec?.hostAliases).toEqual([
      { ip: "127.0.0.1", hostnames: ["registry-group-db", "db", "database", "redis", "cache.local"] },
      { ip: "10.0.0.1", hostnames: ["extra"] },
    ]);
  });

  it("resolves variables of services by each other as they were written, then by the job's", () => {
    const { spec } = pod({
      variables: [
        { key: "A", value: "of the job" },
        { key: "J", value: "job" },
      ],
      job: {
        services: [
          {
            name: "redis:7",
            variables: [
              { key: "B", value: "$A and $J" },
              { key: "A", value: "$J" },
              { key: "R", value: "$A", raw: true },
            ],
          },
        ],
      },
      kubernetes: {
        services: [
          {
            name: "nginx",
            alias: "",
            command: [],
            entrypoint: [],
            environment: ["NOTHING", "EMPTY=", "X=$J=$EMPTY", "$J=1"],
            suspend_data_path: "",
          },
        ],
      },
    });
    expect(spec?.containers.slice(2).map(({ env }) => env?.map(({ name, value }) => `${name}=${value}`))).toEqual([
      ["EMPTY=", "X=job=", "$J=1"],
      ["B=$$J and job", "A=job", "R=$$A"],
    ]);
  });

  it("refuses an alias that cannot be a host name", () => {
    expect(() => pod({ job: { services: [{ name: "redis:7", alias: "not_a_name" }] } })).toThrow(
      /^provided host alias not_a_name for service redis:7 is invalid DNS\. /,
    );
  });

  it("takes over volumes, resources and scheduling", () => {
    const base = kubernetesDefaults();
    const { spec, lines } = pod({
      kubernetes: {
        cpu_limit: "2",
        memory_limit: "0",
        helper_memory_request: "64Mi",
        node_selector: { disk: "ssd" },
        node_tolerations: { "a=b": "NoSchedule", "": "" },
        privileged: false,
        dns_policy: "bogus",
        cap_add: ["NET_RAW", "SYS_TIME"],
        volumes: {
          ...base.volumes,
          host_path: [
            {
              name: "sock",
              mount_path: "/var/run/x",
              sub_path: "",
              host_path: "",
              read_only: true,
              mount_propagation: undefined,
            },
          ],
          empty_dir: [
            {
              name: "work",
              mount_path: "/builds",
              sub_path: "",
              medium: "Memory",
              size_limit: "1Gi",
              mount_propagation: undefined,
            },
          ],
        },
      },
    });
    expect(spec?.volumes?.slice(0, 2)).toEqual([
      { name: "sock", hostPath: { path: "/var/run/x" } },
      { name: "work", emptyDir: { medium: "Memory", sizeLimit: "1Gi" } },
    ]);
    expect(spec?.volumes?.map(({ name }) => name)).not.toContain("repo");
    expect(spec?.containers[0]?.resources).toEqual({ limits: { cpu: "2", memory: "0" } });
    expect(spec?.containers[0]).toMatchObject({
      securityContext: { privileged: false, capabilities: { add: ["NET_RAW", "SYS_TIME"] } },
    });
    expect(spec?.containers[0]?.securityContext?.capabilities?.drop).toBeUndefined();
    expect(spec?.initContainers?.[0]?.resources).toEqual({ requests: { memory: "64Mi" } });
    expect(spec?.tolerations).toEqual([
      { key: "a", operator: "Equal", value: "b", effect: "NoSchedule" },
      { operator: "Exists" },
    ]);
    expect(spec?.nodeSelector).toEqual({ disk: "ssd" });
    expect(spec?.dnsPolicy).toBeUndefined();
    expect(lines).toEqual([
      `WARNING: falling back to cluster's default policy: unsupported kubernetes-dns-policy: "bogus"`,
    ]);
  });
});

describe("names", () => {
  it("are cut, cleaned and unique", () => {
    expect(slotName("_A.b", 7, 0)).toBe("runner-ab-project-7-concurrent-0");
    const name = objectName("r".repeat(63), createSeededRandom("x"));
    expect(name).toMatch(/^r{54}-[a-z0-9]{8}$/);
    expect(labelValue(`-${"ä".repeat(70)}_x-`)).toBe("x");
    expect(labelValue(`${"a".repeat(62)}-b`)).toBe("a".repeat(62));
    expect(imageNames("localhost:5000/a/b:1")).toEqual(["localhost__a__b", "localhost-a-b"]);
  });
});
