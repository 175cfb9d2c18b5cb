import type { JobPayload } from "../../../src/runner/gitlab/job-payload.ts";

/** A small job as GitLab sends it; a test says only what matters to it. */
export function sampleJob(changes: Partial<JobPayload> & { script?: string[] } = {}): JobPayload {
  const { script = ["echo hello"], ...rest } = changes;
  return {
    id: 7,
    token: "job-token-of-seven",
    allow_git_fetch: true,
    job_info: { name: "build", stage: "test", project_id: 3, project_name: "project" },
    git_info: {
      repo_url: "http://127.0.0.1/group/project.git",
      ref: "main",
      sha: "1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d",
      before_sha: "0000000000000000000000000000000000000000",
      ref_type: "branch",
      refspecs: ["+refs/heads/main:refs/remotes/origin/main"],
      depth: 20,
    },
    runner_info: { timeout: 3600 },
    variables: [{ key: "GIT_STRATEGY", value: "none", public: true }],
    steps: [{ name: "script", script, timeout: 3600, when: "on_success", allow_failure: false }],
    image: { name: "alpine" },
    services: [],
    artifacts: [],
    cache: [],
    credentials: [],
    dependencies: [],
    features: { trace_sections: true },
    ...rest,
  };
}
