import { BuildError } from "../../runner/build/build-error.ts";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import { checkAllowed } from "../images/allowed-images.ts";
import { HELPER_REPOSITORY, helperImage } from "../images/helper-image.ts";
import type { NodePlatform } from "../images/node-platform.ts";
import { createPullPlan, type PullPlan } from "../images/pull-plan.ts";
import { effectivePullPolicies, show, type PullPolicy } from "../images/pull-policies.ts";
import type { Service } from "../pod/services.ts";

export interface JobImages {
  build: string;
  helper: string;
}

/** The images of a job's containers. */
export function chooseImages(context: ExecutorContext, platform: NodePlatform): JobImages {
  const { job, runner, variables, log } = context;
  const asked = variables.expand(job.image.name);
  const build = asked === "" ? variables.expand(runner.kubernetes.image) : asked;
  if (build === "") {
    const text = "check defaults error: no image specified and no default set in config";
    throw new BuildError(text, { reason: "runner_configuration_error" });
  }
  if (asked === "") {
    log.info("Using default image");
    context.debug("info", "Using default image", { executor: "kubernetes", image: build });
  }
  return { build, helper: helperImage(context, platform) };
}

/**
 * Refuses a pod with an image that is not allowed. Services need permission wherever they are asked for; the job image of config.toml
 * never does.
 */
export function checkImages(
  { runner, variables, log }: ExecutorContext,
  build: string,
  services: readonly Service[],
): void {
  const { image, allowed_images, allowed_services } = runner.kubernetes;
  const own = [variables.expand(image), HELPER_REPOSITORY];
  for (const service of services) checkAllowed("services", service.image, allowed_services, own, log);
  checkAllowed("images", build, allowed_images, own, log);
}

/** The pull policies of all containers, told in the job log. */
export function choosePullPolicies({ job, runner, log }: ExecutorContext, services: readonly Service[]): PullPlan {
  const config = runner.kubernetes;
  const policies = new Map<string, PullPolicy[]>();
  for (const container of ["build", "helper", "init-permissions"]) {
    policies.set(container, effectivePullPolicies(container, job.image.pull_policy ?? [], config));
  }
  for (const { container, pullPolicies } of services) {
    policies.set(container, effectivePullPolicies(container, pullPolicies, config));
  }
  for (const [container, list] of policies) {
    log.print(`Using effective pull policy of ${show(list)} for container ${container}`);
  }
  return createPullPlan(policies);
}
