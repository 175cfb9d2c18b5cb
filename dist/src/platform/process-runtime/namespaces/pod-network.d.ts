import type { NamespaceTools } from "./namespace-tools.ts";
/** Pods are numbered; their addresses lie on the loopback device of their own network namespace. */
export declare function podAddress(number: number): string;
/** argv that brings loopback up and gives it these IPv4 addresses. */
export declare function loopbackCommand(tools: NamespaceTools, addresses: string[]): string[];
