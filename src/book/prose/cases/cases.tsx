/** @file <Cases>: how many cases of a widget the reader has ended, and at what price. Filled in by script, kept in this browser. */
import { NONE_YET } from './words';

/** @param of id of a widget with cases */
export function Cases({ of }: { of: string }) {
  return (
    <>
      <p className="cases needs-script" data-enhance="cases" data-widget-cases={of} role="status">
        {NONE_YET}
      </p>
      <p className="cases without-script">
        Without JavaScript there is nothing to press here. The worked case below can be read all the same.
      </p>
    </>
  );
}
