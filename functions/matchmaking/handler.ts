/** Holds the place of this entry until its module stands. */
export const handler = async (): Promise<{ statusCode: number }> => ({ statusCode: 501 });
