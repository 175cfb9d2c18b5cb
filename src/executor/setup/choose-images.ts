import { BuildError } from "../../runner/build/build-error.ts";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import { checkAllowed } from "../images/allowed-images.ts";
import { helperImage } from "../images/helper-image.ts";
import type { NodePlatform } from "../images/node-platform.ts";
import { createPullPlan, type PullPlan } from "../images/pull-plan.ts";
import { effectivePullPolicies, show, type PullPolicy } from "../images/pull-policies.ts";
import type { Service } from "../pod/services.ts";

export interface JobImages {
  build: string;
  helper: string;
}

/** The images of a job's containers, all of them allowed. */
export function chooseImages(
  context: ExecutorContext,
  services: readonly Service[],
  platform: NodePlatform,
): JobImages {
  const { job, runner, variables, log } = context;
  const config = runner.kubernetes;
  const ownImage = variables.expand(config.image);
  const asked = variables.expand(job.image.name);
  const build = asked === "" ? ownImage : asked;
  if (build === "") {
    const text = "check defaults error: no image specified and no default set in config";
    throw new BuildError(text, { reason: "runner_configuration_error" });
  }
  if (asked === "") {
    log.info("Using default image");
    context.debug("info", "Using default image", { executor: "kubernetes", image: build });
  }
  const ownServices = config.services.map(({ name }) => variables.expand(name));
  const helper = helperImage(context, platform);
  checkAllowed("images", build, config.allowed_images, [ownImage, helper], log);
  for (const { image } of services) checkAllowed("services", image, config.allowed_services, ownServices, log);
  return { build, helper };
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
