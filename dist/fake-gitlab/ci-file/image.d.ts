import type { ProblemList } from "./problem-list.ts";
import { type Tree } from "./tree.ts";
/** An image or a service, as runners are told of it. */
export interface ImageRequest {
    name: string;
    alias?: string;
    entrypoint?: string[];
    command?: string[];
    ports?: {
        number: number;
        protocol: string;
        name: string;
    }[];
    variables?: {
        key: string;
        value: string;
        public: boolean;
        masked: boolean;
    }[];
    pull_policy?: string[];
    executor_opts?: {
        docker?: {
            platform?: string;
            user?: string;
        };
        kubernetes?: {
            user?: string | number;
        };
    };
}
/** `ports` are for what the Web IDE shows of its terminal's job; CI files cannot have them. */
export type ImageDialect = "ci" | "web-ide";
export declare function image(tree: Tree, problems: ProblemList, dialect: ImageDialect): ImageRequest | undefined;
export declare function services(tree: Tree, problems: ProblemList, dialect: ImageDialect): ImageRequest[] | undefined;
