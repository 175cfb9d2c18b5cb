import { z } from "zod";
import { flag, table, tables, text, textTable, unset } from "./toml-types.js";
const place = { name: text(), mount_path: text(), sub_path: text() };
const mount_propagation = unset(z.string());
const projected = table({ ...place, read_only: flag(), items: textTable() });
const nfs = table({ ...place, server: text(), path: text(), read_only: flag() }).check((context) => {
    const missing = ["name", "mount_path", "server", "path"].filter((key) => context.value[key] === "");
    if (missing.length === 0)
        return;
    const message = `nfs volume: missing required fields: ${missing.join(", ")}`;
    context.issues.push({ code: "custom", message, input: context.value });
});
export const volumesSchema = table({
    host_path: tables(table({ ...place, host_path: text(), read_only: flag(), mount_propagation })),
    pvc: tables(table({ ...place, read_only: flag(), mount_propagation })),
    config_map: tables(projected),
    secret: tables(projected),
    empty_dir: tables(table({ ...place, medium: text(), size_limit: text(), mount_propagation })),
    csi: tables(table({
        ...place,
        driver: text(),
        fs_type: text(),
        read_only: unset(z.boolean()),
        volume_attributes: textTable(),
    })),
    nfs: tables(nfs),
});
