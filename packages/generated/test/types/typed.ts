type IsAny<T> = 0 extends 1 & T ? true : false

/** `true` for a type that says something, `false` for `any` and `unknown`. */
export type IsTyped<T> = IsAny<T> extends true ? false : unknown extends T ? false : true

/** States that a type is neither `any` nor `unknown`; compiles only if so. */
export declare function typed<T>(isTyped: IsTyped<T>): void
