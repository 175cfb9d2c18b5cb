import { checkAllowedValue } from "./allowed-value.js";
import { quoted } from "./quoted.js";
/** The value that the job may and does ask for; undefined leaves what is configured. Throws for one that is not allowed. */
export function textOverwrite(overwrite, source) {
    const { field, variable, allowed } = overwrite;
    if (allowed === "") {
        source.debug(`Regex allowing overrides for ${field} is empty, disabling override.`);
        return undefined;
    }
    const value = source.value(variable);
    if (value === "")
        return undefined;
    checkAllowedValue(allowed, value);
    source.print(`${quoted(field)} overwritten with ${quoted(overwrite.shown ?? value)}`);
    return value;
}
