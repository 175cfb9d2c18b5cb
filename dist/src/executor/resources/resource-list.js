import { parseQuantity } from "./quantity.js";
/**
 * What of these resources is given, as the API takes it; unset and zero ones are left out (executor facts 5). Throws an Error that
 * names a value that is no quantity.
 */
export function resourceList(values) {
    const list = {};
    for (const [name, value] of values) {
        if (value !== "" && amountOf(name, value) !== 0n)
            list[name] = value;
    }
    return list;
}
function amountOf(name, value) {
    try {
        return parseQuantity(value);
    }
    catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        throw new Error(`parsing resource "${name}" with value "${value}": "${problem}"`, { cause: error });
    }
}
