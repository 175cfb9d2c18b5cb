import { parseQuantity } from "../resources/quantity.js";
import { resourceList } from "../resources/resource-list.js";
import { quoted } from "./quoted.js";
const OWNERS = {
    "": "build",
    service_: "service",
    helper_: "helper",
    pod_: "Pod",
};
/**
 * The settings of one list, `build requests` for example, with the job's wishes put in as far as `…_overwrite_max_allowed` goes. Throws
 * for a wish above the maximum, and for whatever is no quantity.
 */
export function resourceOverwrites(owner, bound, config, source) {
    try {
        const values = keysOf(owner, bound).map(({ key, name }) => {
            return { key, name, value: resourceOverwrite(key, config, source) };
        });
        resourceList(values.map(({ name, value }) => [name, value]));
        return Object.fromEntries(values.map(({ key, value }) => [key, value]));
    }
    catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        throw new Error(`invalid ${OWNERS[owner]} ${bound}s specified: ${problem}`, { cause: error });
    }
}
function keysOf(owner, bound) {
    const everywhere = [
        { key: `${owner}cpu_${bound}`, name: "cpu" },
        { key: `${owner}memory_${bound}`, name: "memory" },
    ];
    if (owner === "pod_")
        return [...everywhere];
    return [...everywhere, { key: `${owner}ephemeral_storage_${bound}`, name: "ephemeral-storage" }];
}
function resourceOverwrite(key, config, source) {
    const field = fieldOf(key);
    const max = config[`${key}_overwrite_max_allowed`];
    if (max === "") {
        source.debug(`setting allowing overrides for ${field} is empty, disabling override.`);
        return config[key];
    }
    const wanted = source.value(`KUBERNETES_${key.toUpperCase()}`);
    if (wanted === "")
        return config[key];
    const most = amountOf(max);
    if (amountOf(wanted) > most) {
        throw new Error(`the resource ${quoted(field)} requested ${quoted(wanted)} is higher than limit allowed ${quoted(max)}`);
    }
    source.print(`${quoted(field)} overwritten with ${quoted(wanted)}`);
    return wanted;
}
/** `helper_ephemeral_storage_limit` is `HelperEphemeralStorageLimit`, `cpu_request` is `CPURequest`. */
function fieldOf(key) {
    const words = key.split("_");
    return words.map((word) => (word === "cpu" ? "CPU" : word.charAt(0).toUpperCase() + word.slice(1))).join("");
}
function amountOf(quantity) {
    try {
        return parseQuantity(quantity);
    }
    catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        throw new Error(`parsing resource limit: ${quoted(problem)}`, { cause: error });
    }
}
