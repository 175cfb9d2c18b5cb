import { checkAllowedValue, mismatch } from "./allowed-value.js";
import { quoted } from "./quoted.js";
/**
 * The configured entries with those of the job added and in place of them; of equal keys the job's last one counts. Each variable
 * `KUBERNETES_<KEY>_*` is an entry, which the regular expression of config.toml is for as a whole.
 */
export function mapOverwrite({ key: setting, field, split }, config, source) {
    const allowed = config[`${setting}_overwrite_allowed`];
    const entries = new Map(Object.entries(config[setting]));
    if (allowed === "") {
        source.debug(`Regex allowing overrides for ${field} is empty, disabling override.`);
        return Object.fromEntries(entries);
    }
    for (const given of source.valuesOf(`KUBERNETES_${setting.toUpperCase()}_`)) {
        checkAllowedValue(allowed, given);
        const [key, value] = split(given);
        entries.set(key, value);
        source.print(`${quoted(field)} ${quoted(key)} overwritten with ${quoted(value)}`);
    }
    return Object.fromEntries(entries);
}
/** `key=value`; the value may hold further equals signs. Throws when there is none. */
export function keyAndValue(text) {
    const at = text.indexOf("=");
    if (at === -1)
        throw mismatch(text, "k=v");
    return [text.slice(0, at), text.slice(at + 1)];
}
/** `key[=value][:effect]`, as config.toml writes it: `"key=value" = "effect"`. Nothing at all tolerates every taint. */
export function taintAndEffect(text) {
    const at = text.indexOf(":");
    return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
