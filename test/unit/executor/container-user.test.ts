import { describe, expect, it } from "vitest";
import { containerUser } from "../../../src/executor/pod/container-user.ts";
import { kubernetesDefaults } from "../../../src/runner/index.ts";
import { jobContext, type JobOptions } from "../../contract/executor/job-context.ts";

const base = kubernetesDefaults();
const context = base.build_container_security_context;
const pod = base.pod_security_context;

function choose(asked: string, kubernetes: NonNullable<JobOptions["kubernetes"]> = {}) {
  const { context: job, lines } = jobContext({ kubernetes });
  const own = job.runner.kubernetes.build_container_security_context;
  return { ids: containerUser("build", asked, own, job), lines };
}

const warning = (id: string, problem: string) =>
  `WARNING: Error parsing '${id}' from image options for container "build", using the configured security context: ${problem}`;

describe("the user of a container", () => {
  it.each([
    ["", {}],
    ["1000", { runAsUser: 1000 }],
    ["1000:1001", { runAsUser: 1000, runAsGroup: 1001 }],
    ["1000:", { runAsUser: 1000 }],
    [":1001", { runAsGroup: 1001 }],
    ["+007", { runAsUser: 7 }],
  ])("is the job's where config.toml names none: %j", (asked, ids) => {
    expect(choose(asked)).toEqual({ ids, lines: [] });
  });

  it.each([
    ["root", "uid", 'failed to parse UID: strconv.ParseInt: parsing "root": invalid syntax'],
    ["1 ", "uid", 'failed to parse UID: strconv.ParseInt: parsing "1 ": invalid syntax'],
    ["0x10", "uid", 'failed to parse UID: strconv.ParseInt: parsing "0x10": invalid syntax'],
    [
      "9223372036854775808",
      "uid",
      'failed to parse UID: strconv.ParseInt: parsing "9223372036854775808": value out of range',
    ],
    ["-1", "uid", "failed to parse UID: negative values not allowed"],
    ["0", "uid", 'validating UID: user "0" is not in the allowed list: []'],
    ["-0", "uid", 'validating UID: user "-0" is not in the allowed list: []'],
    [":staff", "gid", 'failed to parse GID: strconv.ParseInt: parsing "staff": invalid syntax'],
    [":1:2", "gid", 'failed to parse GID: strconv.ParseInt: parsing "1:2": invalid syntax'],
    [":00", "gid", 'validating GID: group "00" is not in the allowed list: []'],
  ])("cannot be %j", (asked, id, problem) => {
    expect(choose(asked)).toEqual({ ids: {}, lines: [warning(id, problem)] });
  });

  it("must be in the lists where there are any, compared as a number", () => {
    const lists = { allowed_users: ["1000", "65534", "root"], allowed_groups: ["0"] };
    expect(choose("01000:00", lists)).toEqual({ ids: { runAsUser: 1000, runAsGroup: 0 }, lines: [] });
    expect(choose("0:7", lists)).toEqual({
      ids: {},
      lines: [
        warning("uid", 'validating UID: user "0" is not in the allowed list: [1000 65534 root]'),
        warning("gid", 'validating GID: group "7" is not in the allowed list: [0]'),
      ],
    });
  });

  it("is told to whoever runs the runner when an entry of a list is no number", () => {
    const { context: job } = jobContext({ kubernetes: { allowed_users: ["root", "1000"] } });
    const told: string[] = [];
    const debug = (level: string, text: string) => void told.push(`${level}: ${text}`);
    expect(containerUser("build", "1000", context, { ...job, debug })).toEqual({ runAsUser: 1000 });
    expect(told).toEqual(['warning: allowed_users: "root" is no numeric id and is ignored']);
  });

  it("is that of the container's security context, else of the pod's, whatever the lists say", () => {
    const settings = {
      allowed_users: ["1000"],
      pod_security_context: { ...pod, run_as_user: 1500, run_as_group: 1501 },
      build_container_security_context: { ...context, run_as_user: 0 },
    };
    expect(choose("", settings)).toEqual({ ids: { runAsUser: 0, runAsGroup: 1501 }, lines: [] });
    expect(choose("1000:1001", settings)).toEqual({
      ids: { runAsUser: 0, runAsGroup: 1501 },
      lines: [
        'Overriding user for container "build" to "1000" is not allowed: user is set to 0 in container security context',
        'Overriding group for container "build" to "1001" is not allowed: group is set to 1501 in pod security context',
      ],
    });
    expect(choose(":1001", settings).lines).toHaveLength(1);
  });
});
