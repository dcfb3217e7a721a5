/** Source of random ids: 26 characters of `a-z 0-9`, 128 bits and more. An argument, so that tests can give their own. */
export type Ids = { next(): string };
