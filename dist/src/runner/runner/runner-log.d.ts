export type LogLevel = "debug" | "info" | "warning" | "error";
/** The runner's own log. Fields never hold secrets. */
export type RunnerLog = (level: LogLevel, message: string, fields?: Record<string, string>) => void;
