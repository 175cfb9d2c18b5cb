/** Which pod: enough for every request about it. */
export interface Pod {
    namespace: string;
    name: string;
}
