/** @file All probes of the clinic, in the order of their buttons: from the data through the net to the answers. */
import { activations } from './activations';
import { examples } from './examples';
import { gradients } from './gradients';
import { inputs } from './inputs';
import { lossCurve } from './loss-curve';
import { modes } from './modes';
import { oneBatch } from './one-batch';
import { perfectAnswer } from './perfect-answer';
import { repeat } from './repeat';
import { updates } from './updates';
import { weights } from './weights';

export const PROBES = [
  lossCurve,
  oneBatch,
  examples,
  inputs,
  weights,
  activations,
  gradients,
  updates,
  perfectAnswer,
  modes,
  repeat,
] as const;

type AnyProbe = (typeof PROBES)[number];
export type ProbeId = AnyProbe['id'];

/** Names of the facts of each probe. */
export type FactsOf<Id extends ProbeId> = keyof ReturnType<Extract<AnyProbe, { id: Id }>['read']>['facts'] & string;

export const probeIds = PROBES.map(({ id }) => id);
