import type { RunnerManager } from "../runners/runner-manager.ts";
import type { Runner } from "../runners/runner.ts";
import { timestamp } from "./user-view.ts";

/** As it stands in lists and in jobs. Every runner is one of the whole instance. */
export function runnerInShort({ id, description, paused }: Runner, managers: readonly RunnerManager[] = []): object {
  const isKnown = managers.length > 0;
  return {
    id,
    description,
    ip_address: null,
    active: !paused,
    paused,
    is_shared: true,
    runner_type: "instance_type",
    name: null,
    online: isKnown,
    status: isKnown ? "online" : "never_contacted",
  };
}

/** `GET /runners/:id`. */
export function runnerView(runner: Runner, managers: readonly RunnerManager[]): object {
  const newest = managers.toSorted((a, b) => a.contactedAt - b.contactedAt).at(-1);
  const { version, revision, platform, architecture } = newest?.info ?? {};
  return {
    ...runnerInShort(runner, managers),
    version: version ?? null,
    revision: revision ?? null,
    platform: platform ?? null,
    architecture: architecture ?? null,
    contacted_at: timestamp(newest?.contactedAt),
    maintenance_note: null,
    run_untagged: runner.runUntagged,
    locked: false,
    access_level: runner.accessLevel,
    maximum_timeout: runner.maximumTimeout ?? null,
    tag_list: runner.tags,
    projects: [],
    groups: [],
  };
}

/** One of `GET /runners/:id/managers`. */
export function managerView({ id, systemId, createdAt, contactedAt, info }: RunnerManager): object {
  const { version, revision, platform, architecture } = info;
  return {
    id,
    system_id: systemId,
    version: version ?? null,
    revision: revision ?? null,
    platform: platform ?? null,
    architecture: architecture ?? null,
    created_at: timestamp(createdAt),
    contacted_at: timestamp(contactedAt),
    ip_address: null,
    status: "online",
  };
}
