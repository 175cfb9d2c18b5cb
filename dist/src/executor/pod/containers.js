import { environment } from "./environment.js";
import { buildProcess, helperProcess } from "./first-process.js";
import { lifecycle } from "./lifecycle.js";
import { given, present } from "./present.js";
import { containerResources } from "./resources.js";
import { containerUser } from "./container-user.js";
import { containerSecurityContext } from "./security-context.js";
import { permissionsCommand } from "./permissions-command.js";
/** Shares image, user and pull policy with the build container. */
export const OWNER_CONTAINER = "init-build-uid-gid-collector";
/** Runs the user's scripts (executor facts 3.5). */
export function buildContainer(plan) {
    const { job, variables, runner } = plan.context;
    const own = runner.kubernetes.build_container_security_context;
    return {
        ...shared(plan, "build", plan.buildImage, "", own, buildUser(plan)),
        ...buildProcess(plan.context, plan.dirs, job.image.command ?? []),
        ...present({
            ports: given((job.image.ports ?? []).map(({ number }) => ({ containerPort: number }))),
            env: given(environment(variables.forPodSpec())),
        }),
        stdin: true,
    };
}
/** Clones, caches, moves artifacts, and reads the job's log back. Knows no variables. */
export function helperContainer(plan) {
    const own = plan.context.runner.kubernetes.helper_container_security_context;
    return {
        ...shared(plan, "helper", plan.helperImage, "helper_", own),
        ...helperProcess(plan.context, plan.dirs),
        stdin: true,
    };
}
export function serviceContainer(plan, service) {
    const { variables, runner } = plan.context;
    const own = runner.kubernetes.service_container_security_context;
    return {
        ...shared(plan, service.container, service.image, "service_", own, service.user),
        resources: containerResources({ ...runner.kubernetes, ...service.resources }, "service_"),
        ...present({
            command: given(service.entrypoint),
            args: given(service.command),
            ports: given(service.ports.map(({ number }) => ({ containerPort: number }))),
            env: given(environment([...variables.forPodSpec(), ...service.variables])),
        }),
        stdin: true,
    };
}
/** Made by the build image's own user, so that the owner of its file tells the helper who that is (executor facts 3.6). */
export function ownerContainer(plan) {
    const { runner } = plan.context;
    const own = runner.kubernetes.build_container_security_context;
    const { lifecycle: _, ...container } = shared(plan, "build", plan.buildImage, "", own, buildUser(plan));
    const file = `${plan.dirs.builds}/.gitlab-build-uid-gid`;
    return { ...container, name: OWNER_CONTAINER, command: ["sh", "-c", `> ${file}`] };
}
/** Prepares what build and helper share (executor facts 3.6); undefined when there is nothing. */
export function permissionsContainer(plan) {
    const own = plan.context.runner.kubernetes.init_permissions_container_security_context;
    const command = permissionsCommand(plan);
    if (command === undefined)
        return undefined;
    const { lifecycle: _, ...container } = shared(plan, "init-permissions", plan.helperImage, "helper_", own);
    return { ...container, command };
}
/** What the job asks for: `uid[:gid]`. */
function buildUser({ context }) {
    return context.variables.expand(String(context.job.image.executor_opts?.kubernetes?.user ?? ""));
}
function shared(plan, name, image, owner, security, 
/** What the job asks for: `uid[:gid]`. */
user = "") {
    const { runner, debug } = plan.context;
    const policy = plan.pullPolicy(name);
    return {
        name,
        image,
        ...(policy !== "" && { imagePullPolicy: policy }),
        resources: containerResources(runner.kubernetes, owner),
        securityContext: {
            ...containerSecurityContext(runner.kubernetes, security, plan.platform, (text) => debug("error", text)),
            ...containerUser(name, user, security, plan.context),
        },
        // Why a container could not even begin, such as `exec format error`, is known to its log only.
        terminationMessagePolicy: "FallbackToLogsOnError",
        volumeMounts: plan.mounts,
        ...present({ lifecycle: lifecycle(runner.kubernetes.container_lifecycle) }),
    };
}
