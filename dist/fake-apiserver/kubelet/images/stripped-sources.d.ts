/**
 * Writes a source file of `from`, and all that it imports, as JavaScript below `to`. Every use of a helper is a process of
 * its own, and Node.js takes 60 ms and 20 MB to get ready for TypeScript, longer than for everything else together. In a package the
 * sources are JavaScript already.
 */
export declare function writeStripped(from: string, to: string, entry: string, written: Set<string>): void;
