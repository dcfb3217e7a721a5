const ID = /^[a-z0-9][a-z0-9._-]{0,127}$/;

/** Whether a text can be the id of a document (see the port). */
export const isDocumentId = (id: string): boolean => ID.test(id);
