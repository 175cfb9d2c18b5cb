/**
 * Every key that config.toml can have, as written below `[[runners]]` (`kubernetes.volumes.pvc.name`); keys of the file itself have a
 * leading dot (`.concurrent`). Tables with keys of the user's own (`node_selector`) are one key.
 */
export declare function configurationKeys(): string[];
