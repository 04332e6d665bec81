/** @file The goal of a task: which number, and where it must lie. */
import { holds, parseCondition, type Condition } from '../prose/shared/condition';
import type { Goal } from './course';

/** @throws Error with the mend when there is not exactly one bound */
export const conditionOf = ({ measure: _measure, ...bounds }: Goal): Condition => parseCondition(bounds);

export const reaches = (goal: Goal, value: number): boolean => holds(conditionOf(goal), value);

/** "loss after the run below 0.2" */
export const goalText = (goal: Goal, label: string): string => `${label} ${conditionOf(goal).words}`;
