import { givenPlace } from "./given/given-setting.js";
import { tomlPositions } from "./toml-positions.js";
/** Older names of keys, which still count. */
const OLD_NAMES = {
    pre_get_sources_script: "pre_clone_script",
    post_get_sources_script: "post_clone_script",
};
/** `value` is the parsed text with what was given beside it. */
export function configOrigins(source, file, given, value) {
    let made;
    const positions = () => (made ??= tomlPositions(source));
    const givenAt = ([runners, , kubernetes, key]) => runners === "runners" && kubernetes === "kubernetes" ? given.find((setting) => setting.key === key) : undefined;
    return {
        of(path) {
            const setting = givenAt(path);
            if (setting !== undefined)
                return { kind: setting.from, name: setting.name };
            const old = OLD_NAMES[String(path.at(-1))];
            const at = positions().exact(path) ?? (old && positions().exact([...path.slice(0, -1), old]));
            return at ? { kind: "file", file, ...at } : { kind: "default" };
        },
        place(path, key) {
            const setting = givenAt(key === undefined ? path : [...path, key]);
            return setting === undefined ? { file, ...positions().near(path, key) } : { file: givenPlace(setting) };
        },
        written: (path) => path.reduce(member, value),
    };
}
function member(value, key) {
    return typeof value === "object" && value !== null ? value[key] : undefined;
}
