import { checkAllowed } from "../images/allowed-images.js";
import { helperImage } from "../images/helper-image.js";
import { createPullPlan } from "../images/pull-plan.js";
import { effectivePullPolicies, show } from "../images/pull-policies.js";
/** The images of a job's containers, all of them allowed. */
export function chooseImages(context, services, platform) {
    const { job, runner, variables, log } = context;
    const config = runner.kubernetes;
    const ownImage = variables.expand(config.image);
    const build = job.image.name === "" ? ownImage : variables.expand(job.image.name);
    if (build === "")
        throw new Error("check defaults error: no image specified and no default set in config");
    const ownServices = config.services.map(({ name }) => variables.expand(name));
    const helper = helperImage(context, platform);
    checkAllowed("images", build, config.allowed_images, [ownImage, helper], log);
    for (const { image } of services)
        checkAllowed("services", image, config.allowed_services, ownServices, log);
    return { build, helper };
}
/** The pull policies of all containers, told in the job log. */
export function choosePullPolicies({ job, runner, log }, services) {
    const config = runner.kubernetes;
    const policies = new Map();
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
