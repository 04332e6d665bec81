/** @file Functions made of ops: their gradients follow from the ops'. Those over a tensor become methods too. */
export { transpose } from './transpose';
