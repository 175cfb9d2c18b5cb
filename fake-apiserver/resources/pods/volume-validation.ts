import { duplicate, forbiddenField, invalid, notSupported, required, type FieldError } from "../../status/invalid.ts";
import { isObject, objectAt, textAt, type JsonObject } from "../../storage/json.ts";
import { parseQuantity } from "../../quantity/quantity.ts";
import { labelProblems, subdomainProblems } from "../name-rules.ts";
import { backsteps, downwardErrors, fileSourceErrors, projectedErrors } from "./file-volume-validation.ts";

const PROPAGATIONS = ["Bidirectional", "HostToContainer", "None"];
const HOST_PATH_TYPES = [
  "",
  "BlockDevice",
  "CharDevice",
  "Directory",
  "DirectoryOrCreate",
  "File",
  "FileOrCreate",
  "Socket",
];
const KINDS = [
  "emptyDir",
  "hostPath",
  "secret",
  "configMap",
  "persistentVolumeClaim",
  "ephemeral",
  "nfs",
  "csi",
  "downwardAPI",
  "projected",
];

/** The volumes of a pod. */
export function volumeErrors(volumes: JsonObject[]): FieldError[] {
  const seen = new Set<string>();
  return volumes.flatMap((volume, index) => {
    const field = `spec.volumes[${index}]`;
    const name = textAt(volume, "name");
    const errors = nameErrors(name, `${field}.name`, seen);
    seen.add(name);
    return [...errors, ...sourceErrors(volume, field)];
  });
}

function nameErrors(name: string, field: string, seen: Set<string>): FieldError[] {
  if (name === "") return [required(field)];
  if (seen.has(name)) return [duplicate(field, name)];
  return labelProblems(name).map((problem) => invalid(field, name, problem));
}

function sourceErrors(volume: JsonObject, field: string): FieldError[] {
  const [kind = "", ...others] = KINDS.filter((each) => isObject(volume[each]));
  if (others.length > 0) {
    return others.map((other) => forbiddenField(`${field}.${other}`, "may not specify more than 1 volume type"));
  }
  return CHECKS[kind]?.(objectAt(volume, kind), `${field}.${kind}`) ?? [];
}

const CHECKS: Record<string, (source: JsonObject, field: string) => FieldError[]> = {
  hostPath(source, field) {
    const path = textAt(source, "path");
    if (path === "") return [required(`${field}.path`)];
    const type = textAt(source, "type");
    return [
      ...backsteps(path, `${field}.path`),
      ...(HOST_PATH_TYPES.includes(type) ? [] : [notSupported(`${field}.type`, type, HOST_PATH_TYPES)]),
    ];
  },
  emptyDir(source, field) {
    const limit = parseQuantity(source["sizeLimit"] ?? "0");
    if (limit !== undefined && limit.nano >= 0n) return [];
    return [forbiddenField(`${field}.sizeLimit`, "SizeLimit field must be a valid resource quantity")];
  },
  secret: (source, field) => [...needed(source, field, ["secretName"]), ...fileSourceErrors(source, field)],
  configMap: (source, field) => [...needed(source, field, ["name"]), ...fileSourceErrors(source, field)],
  downwardAPI: downwardErrors,
  projected: projectedErrors,
  persistentVolumeClaim: (source, field) => needed(source, field, ["claimName"]),
  ephemeral: (source, field) =>
    isObject(source["volumeClaimTemplate"]) ? [] : [required(`${field}.volumeClaimTemplate`)],
  nfs(source, field) {
    const path = textAt(source, "path");
    const relative = path !== "" && !path.startsWith("/");
    return [
      ...needed(source, field, ["server", "path"]),
      ...(relative ? [invalid(`${field}.path`, path, "must be an absolute path")] : []),
    ];
  },
  csi(source, field) {
    const driver = textAt(source, "driver");
    const wrong = subdomainProblems(driver.toLowerCase());
    return needed(source, field, ["driver"]).concat(wrong.map((why) => invalid(`${field}.driver`, driver, why)));
  },
};

function needed(source: JsonObject, field: string, names: string[]): FieldError[] {
  return names.filter((name) => textAt(source, name) === "").map((name) => required(`${field}.${name}`));
}

/** What a container asks of the volumes it mounts, beyond their names and paths. */
export function mountOptionErrors(mount: JsonObject, field: string, privileged: boolean): FieldError[] {
  const { subPath, subPathExpr, mountPropagation: propagation } = mount;
  const errors: FieldError[] = [];
  if (subPath && subPathExpr) {
    errors.push(invalid(`${field}.subPathExpr`, subPathExpr, "subPathExpr and subPath are mutually exclusive"));
  }
  for (const [name, path] of Object.entries({ subPath, subPathExpr })) {
    if (typeof path !== "string" || path === "") continue;
    if (path.startsWith("/")) errors.push(invalid(`${field}.${name}`, path, "must be a relative path"));
    errors.push(...backsteps(path, `${field}.${name}`));
  }
  if (typeof propagation !== "string") return errors;
  if (!PROPAGATIONS.includes(propagation)) {
    errors.push(notSupported(`${field}.mountPropagation`, propagation, PROPAGATIONS));
  } else if (propagation === "Bidirectional" && !privileged) {
    const why = "Bidirectional mount propagation is available only to privileged containers";
    errors.push(forbiddenField(`${field}.mountPropagation`, why));
  }
  return errors;
}
