import type { OperationPoint } from "../../src/faults/points/operation-point.ts";
import type { IncomingRequest } from "../http/request-front.ts";

export function operationPoint({ id, connection, facts, path }: IncomingRequest): OperationPoint {
  const command = path.params.getAll("command");
  const point = { target: "api", connection, request: id, facts } as const;
  return command.length === 0 ? point : { ...point, command: command.join(" ") };
}
