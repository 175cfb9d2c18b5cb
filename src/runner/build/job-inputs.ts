import type { JobImage, JobInput, JobPayload } from "../gitlab/job-payload.ts";
import { BuildError } from "./build-error.ts";

const REFERENCE = /\$\{\{\s*(.*?)\s*\}\}/g;
const INPUT = /^job\.inputs\.([\w-]+)$/;

/**
 * Puts the values of the job's inputs in place of `${{ job.inputs.name }}`, where variables are expanded too: scripts, images,
 * caches and artifacts. Without inputs nothing changes. Throws a configuration error for an input that the job does not have.
 */
export function interpolateInputs(job: JobPayload): JobPayload {
  const inputs = new Map((job.inputs ?? []).map(({ key, value }) => [key, textOf(value.content)]));
  if (inputs.size === 0) return job;
  const put = (text: string) => text.replaceAll(REFERENCE, (_, expression: string) => valueOf(expression, inputs));
  const each = (texts: readonly string[] | undefined) => texts?.map(put);
  const image = <T extends JobImage>(of: T): T => ({ ...of, name: put(of.name) });
  return {
    ...job,
    steps: job.steps.map((step) => ({ ...step, script: step.script.map(put) })),
    image: image(job.image),
    services: job.services.map(image),
    cache: job.cache.map(({ key, paths, policy, ...cache }) => ({
      ...cache,
      key: put(key),
      ...present({ paths: each(paths), policy: policy && put(policy) }),
    })),
    artifacts: job.artifacts.map(({ name, paths, exclude, ...artifact }) => ({
      ...artifact,
      ...present({ name: name === undefined ? undefined : put(name), paths: each(paths), exclude: each(exclude) }),
    })),
  };
}

/** Values that no log may show. */
export function sensitiveInputs({ inputs = [] }: JobPayload): string[] {
  return inputs.filter(({ value }) => value.sensitive === true).map(({ value }) => textOf(value.content));
}

function valueOf(expression: string, inputs: ReadonlyMap<string, string>): string {
  const name = INPUT.exec(expression)?.[1];
  const value = name === undefined ? undefined : inputs.get(name);
  if (value !== undefined) return value;
  const known = [...inputs.keys()].map((key) => `job.inputs.${key}`).join(", ");
  throw new BuildError(`interpolating job inputs: unknown expression "\${{ ${expression} }}", the job has ${known}`, {
    reason: "runner_configuration_error",
  });
}

/** Texts as they are, everything else as JSON. */
function textOf(content: JobInput["value"]["content"]): string {
  return typeof content === "string" ? content : JSON.stringify(content);
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
