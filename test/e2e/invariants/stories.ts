/** What the job of a broken runner is about. */
export interface Story {
  script: string[];
  /** More keys of the CI job. */
  job?: object;
  /** More keys of the scenario. */
  extra?: object;
  config?: string;
  limit?: number;
}

/** A masked variable of the project. */
export const SECRET = "eightby8";

export const fails: Story = { script: ["echo before", "exit 3"] };
export const passes: Story = { script: ["echo one two three", 'echo "it is $SECRET"'] };

/** Its pod is never allowed. */
export const refused: Story = {
  script: ["echo never"],
  config: '[[runners]]\n[runners.kubernetes.retry_limits]\n"exceeded quota" = 2\n',
  extra: {
    cluster: {
      objects: [
        {
          apiVersion: "v1",
          kind: "ResourceQuota",
          metadata: { name: "none" },
          spec: { hard: { pods: "0" } },
        },
      ],
    },
  },
};

export function legacy(story: Story): Story {
  return { ...story, extra: { ...story.extra, flags: { FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY: true } } };
}

export function scenarioText({ script, job = {}, extra = {}, config, limit = 30 }: Story): string {
  const variables = { GIT_STRATEGY: "none" };
  return JSON.stringify({
    title: "A job for a broken runner",
    docs: "Job execution",
    limit,
    ...(config === undefined ? {} : { config }),
    ...extra,
    project: {
      variables: [{ key: "SECRET", value: SECRET, masked: true }],
      ci: JSON.stringify({ work: { image: "alpine:3.20", variables, script, ...job } }),
    },
    expect: {},
  });
}
