/** @file From a parameter's declaration to its control: one row a kind, so that a kind without a control does not compile. */
import type { ReactNode } from 'react';
import type { Param } from '../../base/params';
import { GridControl } from './editable-grid';
import { NumberListControl } from './number-list';
import { ChoiceControl, SeveralControl, SwitchControl } from './options';
import { PointsControl } from './point-table';
import type { ControlProps } from './props';
import { SliderControl } from './slider';

const controls: { [K in Param['kind']]: (props: ControlProps<Extract<Param, { kind: K }>>) => ReactNode } = {
  real: SliderControl,
  integer: SliderControl,
  choice: ChoiceControl,
  boolean: SwitchControl,
  several: SeveralControl,
  numbers: NumberListControl,
  grid: GridControl,
  points: PointsControl,
};

/** The control of any parameter. The cast is sound because the table pairs every kind with a control of its own type. */
export function Control<P extends Param>(props: ControlProps<P>): ReactNode {
  const Kind = controls[props.spec.kind] as unknown as (props: ControlProps<P>) => ReactNode;
  return <Kind {...props} />;
}
