import type { Preflight } from "./preflight.ts";
import type { ProbePods } from "./probe-pods.ts";

/** The helper that the official runner would use; it is in no file of a scenario. */
export const HELPER_IMAGE = "registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper:x86_64-latest";

/** Has a pod started of each image, a few at a time, which also brings them to a node. */
export async function probeImages(
  pods: ProbePods,
  names: readonly string[],
  mapped: (name: string) => string,
): Promise<Preflight["images"]> {
  const queue = [HELPER_IMAGE, ...names].map((name, number) => ({ name, number }));
  const found: { name: string; usable: boolean; message: string }[] = [];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { name, number } = next;
      const { started, message } = await pods.run({ name: `image-${number}`, image: mapped(name) });
      found.push({ name, usable: started, message: started ? "" : message });
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return found;
}
