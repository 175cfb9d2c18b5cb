import { isDeepStrictEqual } from "node:util";
import { forbiddenField, invalid, required, type FieldError } from "../../status/invalid.ts";
import { cloneJson, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import { labelsErrors, metaErrors } from "../meta-validation.ts";
import { labelKeyProblems, labelProblems, subdomainProblems } from "../name-rules.ts";
import { containerErrors, oneOf } from "./container-validation.ts";
import { allContainers } from "./containers.ts";
import { dnsErrors, hostAliasErrors } from "./network-validation.ts";
import { podResourceErrors } from "./pod-level-resources.ts";
import { resourceErrors } from "./resource-validation.ts";
import { affinityErrors, tolerationErrors } from "./scheduling-validation.ts";
import { containerSecurityErrors, podSecurityErrors } from "./security-validation.ts";
import { spreadErrors } from "./spread-validation.ts";
import { volumeErrors } from "./volume-validation.ts";

const RESTART_POLICIES = ["Always", "OnFailure", "Never"];
const DNS_POLICIES = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];
const LONGEST_DEADLINE = 2 ** 31 - 1;

/** The common mistakes in a pod's spec, with the API server's words and in its order. */
export function validatePod(pod: KubernetesObject): FieldError[] {
  const spec = objectAt(pod, "spec");
  const volumes = objectsAt(spec, "volumes");
  const errors = volumeErrors(volumes);
  if (objectsAt(spec, "containers").length === 0) errors.push(required("spec.containers"));
  const names = new Set<string>();
  const volumeNames = new Set(volumes.map((volume) => textAt(volume, "name")));
  // The server looks at the ordinary ones first.
  const containers = allContainers(spec).toSorted((a, b) => rank(a.field) - rank(b.field));
  for (const { container, field } of containers) {
    errors.push(...containerErrors(container, field, names, volumeNames));
    errors.push(...containerSecurityErrors(container, field, spec));
  }
  errors.push(...oneOf("spec.restartPolicy", spec["restartPolicy"], RESTART_POLICIES));
  errors.push(...oneOf("spec.dnsPolicy", spec["dnsPolicy"], DNS_POLICIES));
  errors.push(...labelsErrors(objectAt(spec, "nodeSelector"), "spec.nodeSelector"));
  errors.push(...podSecurityErrors(spec), ...affinityErrors(spec), ...dnsErrors(spec), ...gateErrors(spec));
  errors.push(...spreadErrors(spec), ...resourceErrors(spec, "spec"), ...podResourceErrors(spec));
  errors.push(...nameErrors(spec, "serviceAccountName", subdomainProblems));
  errors.push(...nameErrors(spec, "nodeName", subdomainProblems), ...deadlineErrors(spec));
  errors.push(...nameErrors(spec, "hostname", labelProblems), ...nameErrors(spec, "subdomain", labelProblems));
  return errors.concat(
    tolerationErrors(spec),
    hostAliasErrors(spec),
    nameErrors(spec, "runtimeClassName", subdomainProblems),
  );
}

function rank(field: string): number {
  return field.startsWith("spec.containers") ? 0 : 1;
}

function deadlineErrors(spec: JsonObject): FieldError[] {
  const deadline = spec["activeDeadlineSeconds"];
  if (typeof deadline !== "number" || (deadline >= 1 && deadline <= LONGEST_DEADLINE)) return [];
  return [invalid("spec.activeDeadlineSeconds", deadline, "must be between 1 and 2147483647, inclusive")];
}

function gateErrors(spec: JsonObject): FieldError[] {
  return objectsAt(spec, "readinessGates").flatMap((gate, index) => {
    const condition = textAt(gate, "conditionType");
    return labelKeyProblems(condition).map((problem) =>
      invalid(`spec.readinessGates[${index}].conditionType`, condition, problem),
    );
  });
}

function nameErrors(spec: JsonObject, field: string, problems: (name: string) => string[]): FieldError[] {
  const name = textAt(spec, field);
  return name === "" ? [] : problems(name).map((problem) => invalid(`spec.${field}`, name, problem));
}

/** Only images, the deadline, new tolerations and a few status-like fields may change after creation. */
export function validatePodUpdate(next: KubernetesObject, previous: KubernetesObject): FieldError[] {
  // The metadata were looked at for all kinds, and are once more as those of a pod and as those of a changed one.
  const wrong = metaErrors(next.metadata);
  const errors = [...wrong, ...wrong];
  for (const list of ["containers", "initContainers"]) {
    const [before, after] = [objectsAt(previous["spec"], list), objectsAt(next["spec"], list)];
    if (before.length !== after.length) {
      errors.push(forbiddenField(`spec.${list}`, "pod updates may not add or remove containers"));
      return errors;
    }
    errors.push(...after.flatMap((container, index) => imageErrors(container, `spec.${list}[${index}].image`)));
  }
  if (isDeepStrictEqual(unchangeable(next), unchangeable(previous))) return errors;
  return [
    ...errors,
    forbiddenField(
      "spec",
      "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)",
    ),
  ];
}

function imageErrors(container: JsonObject, field: string): FieldError[] {
  const image = textAt(container, "image");
  if (image === "") return [required(field)];
  return image.trim() === image ? [] : [invalid(field, image, "must not have leading or trailing whitespace")];
}

function unchangeable(pod: KubernetesObject): JsonObject {
  const spec = cloneJson(objectAt(pod, "spec"));
  for (const { container } of allContainers(spec)) delete container["image"];
  for (const field of ["activeDeadlineSeconds", "tolerations", "schedulingGates"]) delete spec[field];
  return spec;
}
