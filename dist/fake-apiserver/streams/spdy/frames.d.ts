/** The frames of SPDY/3.1 that remote commands use. */
export type Frame = {
    type: "data";
    stream: number;
    fin: boolean;
    data: Buffer;
} | {
    type: "syn-stream";
    stream: number;
    fin: boolean;
    headers: Buffer;
} | {
    type: "rst-stream";
    stream: number;
} | {
    type: "ping";
    id: number;
} | {
    type: "goaway";
}
/** SETTINGS, WINDOW_UPDATE and others that nobody has to obey. */
 | {
    type: "other";
    code: number;
};
export interface FrameReader {
    /** The frames that are complete with these bytes. */
    push(data: Buffer): Frame[];
}
export declare function createFrameReader(): FrameReader;
/** The eight bytes before the data of a data frame. */
export declare function dataHead(stream: number, length: number, fin: boolean): Buffer;
export declare function synReply(stream: number, headers: Buffer): Buffer;
export declare function ping(id: number): Buffer;
