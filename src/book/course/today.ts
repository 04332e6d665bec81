/** @file The day on the clock of this device, in the browser only: the build knows no clock, so that it gives the same bytes every day. */
import type { Day } from './course';

export function today(now = new Date()): Day {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
