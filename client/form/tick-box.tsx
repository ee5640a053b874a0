/** Loaded with the first form that has one. */
export { Checkbox as default } from '@mantine/core';
