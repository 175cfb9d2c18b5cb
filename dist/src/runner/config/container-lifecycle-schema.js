import { table, tables, text, texts, unset, whole } from "./toml-types.js";
const handler = table({
    exec: unset(table({ command: texts() })),
    http_get: unset(table({
        host: text(),
        http_headers: tables(table({ name: text(), value: text() })),
        path: text(),
        port: whole(),
        scheme: text(),
    })),
    tcp_socket: unset(table({ host: text(), port: whole() })),
});
export const containerLifecycleSchema = table({ post_start: unset(handler), pre_stop: unset(handler) });
