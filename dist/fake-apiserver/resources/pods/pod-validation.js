import { isDeepStrictEqual } from "node:util";
import { parseQuantity, QUANTITY_SYNTAX_ERROR } from "../../quantity/quantity.js";
import { duplicate, forbiddenField, invalid, notFoundValue, notSupported, required, } from "../../status/invalid.js";
import { cloneJson, isObject, objectAt, objectsAt, textAt } from "../../storage/json.js";
import { labelProblems } from "../name-rules.js";
import { allContainers, resourcesOf } from "./containers.js";
import { lifecycleErrors } from "./handler-validation.js";
import { networkErrors } from "./network-validation.js";
import { podResourceErrors } from "./pod-level-resources.js";
import { schedulingErrors } from "./scheduling-validation.js";
import { containerSecurityErrors, podSecurityErrors } from "./security-validation.js";
import { mountOptionErrors, volumeErrors } from "./volume-validation.js";
const RESTART_POLICIES = ["Always", "OnFailure", "Never"];
const DNS_POLICIES = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];
const PULL_POLICIES = ["Always", "IfNotPresent", "Never"];
/** The common mistakes in a pod's spec, with the API server's words. */
export function validatePod(pod) {
    const spec = objectAt(pod, "spec");
    const volumes = objectsAt(spec, "volumes");
    const errors = [...volumeErrors(volumes)];
    if (objectsAt(spec, "containers").length === 0)
        errors.push(required("spec.containers"));
    const names = new Set();
    const volumeNames = new Set(volumes.map((volume) => textAt(volume, "name")));
    for (const { container, field } of allContainers(spec)) {
        errors.push(...containerErrors(container, field, names, volumeNames));
        errors.push(...containerSecurityErrors(container, field, spec));
    }
    errors.push(...podSecurityErrors(spec), ...schedulingErrors(spec));
    errors.push(...resourceErrors(spec, "spec"), ...podResourceErrors(spec));
    errors.push(...oneOf("spec.restartPolicy", spec["restartPolicy"], RESTART_POLICIES));
    errors.push(...oneOf("spec.dnsPolicy", spec["dnsPolicy"], DNS_POLICIES));
    errors.push(...networkErrors(spec));
    const deadline = spec["activeDeadlineSeconds"];
    if (typeof deadline === "number" && deadline < 1) {
        errors.push(invalid("spec.activeDeadlineSeconds", deadline, "must be between 1 and 2147483647, inclusive"));
    }
    return errors;
}
function oneOf(field, value, supported) {
    return supported.includes(String(value)) ? [] : [notSupported(field, value, supported)];
}
function containerErrors(container, field, names, volumeNames) {
    const errors = [];
    const name = textAt(container, "name");
    if (name === "")
        errors.push(required(`${field}.name`));
    else if (names.has(name))
        errors.push(duplicate(`${field}.name`, name));
    else
        errors.push(...labelProblems(name).map((problem) => invalid(`${field}.name`, name, problem)));
    names.add(name);
    const image = textAt(container, "image");
    if (image === "")
        errors.push(required(`${field}.image`));
    else if (image !== image.trim()) {
        errors.push(invalid(`${field}.image`, image, "must not have leading or trailing whitespace"));
    }
    errors.push(...oneOf(`${field}.imagePullPolicy`, container["imagePullPolicy"], PULL_POLICIES));
    errors.push(...environmentErrors(container, field), ...mountErrors(container, field, volumeNames));
    errors.push(...lifecycleErrors(container, field));
    return [...errors, ...resourceErrors(container, field)];
}
function environmentErrors(container, field) {
    return objectsAt(container, "env").flatMap((variable, index) => {
        const path = `${field}.env[${index}]`;
        const name = textAt(variable, "name");
        if (name === "")
            return [required(`${path}.name`)];
        if (textAt(variable, "value") !== "" && isObject(variable["valueFrom"])) {
            return [invalid(`${path}.valueFrom`, "", "may not be specified when `value` is not empty")];
        }
        return [];
    });
}
function mountErrors(container, field, volumeNames) {
    const paths = new Set();
    return objectsAt(container, "volumeMounts").flatMap((mount, index) => {
        const at = `${field}.volumeMounts[${index}]`;
        const errors = [];
        const name = textAt(mount, "name");
        const path = textAt(mount, "mountPath");
        if (name === "")
            errors.push(required(`${at}.name`));
        else if (!volumeNames.has(name))
            errors.push(notFoundValue(`${at}.name`, name));
        if (path === "")
            errors.push(required(`${at}.mountPath`));
        else if (paths.has(path))
            errors.push(invalid(`${at}.mountPath`, path, "must be unique"));
        paths.add(path);
        const privileged = objectAt(container, "securityContext")["privileged"] === true;
        errors.push(...mountOptionErrors(mount, at, privileged));
        return errors;
    });
}
function resourceErrors(container, field) {
    const limits = resourcesOf(container, "limits");
    const requests = resourcesOf(container, "requests");
    const errors = [];
    for (const [kind, amounts] of [
        ["limits", limits],
        ["requests", requests],
    ]) {
        for (const [name, text] of Object.entries(amounts)) {
            const quantity = parseQuantity(text);
            const at = `${field}.resources.${kind}[${name}]`;
            if (quantity === undefined)
                errors.push(invalid(at, text, QUANTITY_SYNTAX_ERROR));
            else if (quantity.nano < 0n)
                errors.push(invalid(at, text, "must be greater than or equal to 0"));
        }
    }
    for (const [name, text] of Object.entries(requests)) {
        const limit = parseQuantity(limits[name]);
        const request = parseQuantity(text);
        if (limit !== undefined && request !== undefined && request.nano > limit.nano) {
            const why = `must be less than or equal to ${name} limit of ${String(limits[name])}`;
            errors.push(invalid(`${field}.resources.requests`, text, why));
        }
    }
    return errors;
}
/** Only images, the deadline, new tolerations and a few status-like fields may change after creation. */
export function validatePodUpdate(next, previous) {
    if (isDeepStrictEqual(unchangeable(next), unchangeable(previous)))
        return [];
    return [
        forbiddenField("spec", "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)"),
    ];
}
function unchangeable(pod) {
    const spec = cloneJson(objectAt(pod, "spec"));
    for (const { container } of allContainers(spec))
        delete container["image"];
    for (const field of ["activeDeadlineSeconds", "tolerations", "schedulingGates"])
        delete spec[field];
    return spec;
}
