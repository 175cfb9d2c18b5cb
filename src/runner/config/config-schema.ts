import { z } from "zod";
import { parseHostAndPort } from "../session/host-and-port.ts";
import type { Config } from "./runner-config.ts";
import { runnerSchema } from "./runner-schema.ts";
import { atLeast, foreignTable, table, tables, text } from "./toml-types.ts";

const hostAndPort = () =>
  text().refine((value) => value === "" || parseHostAndPort(value) !== undefined, {
    error: 'expected an address such as "0.0.0.0:8093"',
  });

/** The whole config.toml as it may be written. */
export const configSchema = table({
  concurrent: atLeast(1, 1),
  check_interval: atLeast(1, 3),
  log_level: text("info"),
  shutdown_timeout: atLeast(1, 30),
  runners: tables(runnerSchema),
  log_format: z.string().optional(),
  listen_address: z.string().optional(),
  sentry_dsn: z.string().optional(),
  user: z.string().optional(),
  connection_max_age: z.string().optional(),
  session_server: table({
    listen_address: hostAndPort(),
    advertise_address: hostAndPort(),
    session_timeout: atLeast(1, 1800),
  }).prefault({}),
  experimental: foreignTable(),
  machine: foreignTable(),
  tracing: foreignTable(),
  labels: z.unknown().optional(),
}).transform(({ concurrent, check_interval, log_level, shutdown_timeout, runners, session_server }): Config => ({
  concurrent,
  check_interval,
  log_level,
  shutdown_timeout,
  runners,
  session_server,
}));
