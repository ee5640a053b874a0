/** A module of its own, so that its loaders take no more of the package than this. */
export { print } from 'graphql';
