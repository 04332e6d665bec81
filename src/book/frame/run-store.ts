/** @file The run as the frame sees it: the runtime's store, for a widget whose parameters and frames it does not know by type. */
import type { Specs, Values } from '../../base/params';
import type { Run, RunState as RuntimeState } from '../../runtime';

export type { RunStatus } from '../../runtime';

export type RunState = RuntimeState<Values<Specs>, object>;

export type RunStore = Run<Values<Specs>, object>;
