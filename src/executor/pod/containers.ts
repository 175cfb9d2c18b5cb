import type { V1Container, V1SecurityContext, V1VolumeMount } from "@kubernetes/client-node";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { ResourceOwner } from "../../runner/config/resource-config.ts";
import type { ContainerSecurityContextConfig } from "../../runner/config/security-context-config.ts";
import type { NodePlatform } from "../images/node-platform.ts";
import type { PullPolicy } from "../images/pull-policies.ts";
import type { Directories } from "./directories.ts";
import { environment } from "./environment.ts";
import { buildProcess, helperProcess } from "./first-process.ts";
import { lifecycle } from "./lifecycle.ts";
import { given, present } from "./present.ts";
import { containerResources } from "./resources.ts";
import { containerUser } from "./container-user.ts";
import { containerSecurityContext } from "./security-context.ts";
import { permissionsCommand } from "./permissions-command.ts";
import type { Service } from "./services.ts";

/** Shares image, user and pull policy with the build container. */
export const OWNER_CONTAINER = "init-build-uid-gid-collector";

/** What all containers of a job's pod have in common. */
export interface ContainerPlan {
  context: ExecutorContext;
  buildImage: string;
  helperImage: string;
  platform: NodePlatform;
  dirs: Directories;
  mounts: V1VolumeMount[];
  pullPolicy(container: string): PullPolicy;
}

/** Runs the user's scripts (executor facts 3.5). */
export function buildContainer(plan: ContainerPlan): V1Container {
  const { job, variables, runner } = plan.context;
  const own = runner.kubernetes.build_container_security_context;
  return {
    ...shared(plan, "build", plan.buildImage, "", ownContext(plan, "build", own, buildUser(plan))),
    ...buildProcess(plan.context, plan.dirs, job.image.command ?? []),
    ...present({
      ports: given((job.image.ports ?? []).map(({ number }) => ({ containerPort: number }))),
      env: given(environment(variables.forPodSpec())),
    }),
    stdin: true,
  };
}

/** Clones, caches, moves artifacts, and reads the job's log back. Knows no variables. */
export function helperContainer(plan: ContainerPlan): V1Container {
  const own = plan.context.runner.kubernetes.helper_container_security_context;
  return {
    ...shared(plan, "helper", plan.helperImage, "helper_", ownContext(plan, "helper", own)),
    ...helperProcess(plan.context, plan.dirs),
    stdin: true,
  };
}

export function serviceContainer(plan: ContainerPlan, service: Service): V1Container {
  const { variables, runner } = plan.context;
  const own = runner.kubernetes.service_container_security_context;
  const { container, image, user } = service;
  return {
    ...shared(plan, container, image, "service_", ownContext(plan, container, own, user)),
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
export function ownerContainer(plan: ContainerPlan): V1Container {
  const { runner } = plan.context;
  const own = runner.kubernetes.build_container_security_context;
  const security = ownContext(plan, OWNER_CONTAINER, own, buildUser(plan));
  const { lifecycle: _, ...container } = shared(plan, "build", plan.buildImage, "", security);
  const file = `${plan.dirs.builds}/.gitlab-build-uid-gid`;
  return { ...container, name: OWNER_CONTAINER, command: ["sh", "-c", `> ${file}`] };
}

/** Prepares what build and helper share (executor facts 3.6); undefined when there is nothing. */
export function permissionsContainer(plan: ContainerPlan): V1Container | undefined {
  const own = plan.context.runner.kubernetes.init_permissions_container_security_context;
  const command = permissionsCommand(plan);
  if (command === undefined) return undefined;
  // The user of the pod's security context counts without being repeated here.
  const security = { ...settings(plan, own), ...present({ runAsUser: own.run_as_user, runAsGroup: own.run_as_group }) };
  const { lifecycle: _, ...container } = shared(plan, "init-permissions", plan.helperImage, "helper_", security);
  return { ...container, command };
}

/** What the job asks for: `uid[:gid]`. */
function buildUser({ context }: ContainerPlan): string {
  return context.variables.expand(String(context.job.image.executor_opts?.kubernetes?.user ?? ""));
}

/** With the user that its security context, the pod's or the job, which asks for `uid[:gid]`, decides on. */
function ownContext(
  plan: ContainerPlan,
  container: string,
  own: ContainerSecurityContextConfig,
  asked = "",
): V1SecurityContext {
  return { ...settings(plan, own), ...containerUser(container, asked, own, plan.context) };
}

function settings({ context, platform }: ContainerPlan, own: ContainerSecurityContextConfig): V1SecurityContext {
  return containerSecurityContext(context.runner.kubernetes, own, platform, (text) => context.debug("error", text));
}

function shared(
  plan: ContainerPlan,
  name: string,
  image: string,
  owner: ResourceOwner,
  securityContext: V1SecurityContext,
): V1Container {
  const { kubernetes } = plan.context.runner;
  const policy = plan.pullPolicy(name);
  return {
    name,
    image,
    ...(policy !== "" && { imagePullPolicy: policy }),
    resources: containerResources(kubernetes, owner),
    securityContext,
    // Why a container could not even begin, such as `exec format error`, is known to its log only.
    terminationMessagePolicy: "FallbackToLogsOnError",
    volumeMounts: plan.mounts,
    ...present({ lifecycle: lifecycle(kubernetes.container_lifecycle) }),
  };
}
