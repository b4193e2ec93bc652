/** The environment variable that names the endpoint of another engine for tests to run on. */
export const storeVariable = 'TURNOUT_TEST_DYNAMODB';
