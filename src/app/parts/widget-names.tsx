/** @file The names by which links, embeds and course files speak of a widget: settings with their legal values, examples, measures. */
import { toUrl, type Param } from '../../base/params';
import type { Widget } from '../../widgets/define';

/** What may be written for a setting. */
function legalText(spec: Param): string {
  switch (spec.kind) {
    case 'real':
    case 'integer':
      return `${spec.min} to ${spec.max}; ${spec.default} if not said`;
    case 'boolean':
      return `true or false; ${spec.default} if not said`;
    case 'choice':
      return `${spec.options.join(', ')}; ${spec.default} if not said`;
    case 'several':
      return `any of ${spec.options.join(', ')}`;
    case 'numbers':
      return `${spec.minLength} to ${spec.maxLength} numbers from ${spec.min} to ${spec.max}, such as ${toUrl(spec, spec.default)}`;
    default:
      return 'as in a copied link';
  }
}

function Rows({ heading, rows }: { heading: string; rows: readonly (readonly string[])[] }) {
  if (!rows.length) return null;
  return (
    <tbody>
      <tr>
        <th colSpan={3} scope="rowgroup">
          {heading}
        </th>
      </tr>
      {rows.map(([name = '', words, legal]) => (
        <tr key={name}>
          <td>
            <code>{name}</code>
          </td>
          <td>{words}</td>
          <td>{legal}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Folded away under the figure. */
export function WidgetNames({ widget: { id, controls, experiment, examples } }: { widget: Widget }) {
  const settings = Object.entries<Param>(experiment.params).map(([name, spec]) => [
    name,
    controls.includes(name) ? spec.label : `${spec.label} (no control)`,
    legalText(spec),
  ]);
  return (
    <details className="widget-names no-print">
      <summary>Names for links, embeds and courses</summary>
      <p>
        This figure is <code>{id}</code>. Its settings, examples and measures bear these names in addresses and in course files.
      </p>
      <div className="table">
        <table>
          <Rows heading="Settings" rows={settings} />
          <Rows heading="Examples" rows={Object.entries(examples).map(([name, { title }]) => [name, title])} />
          <Rows heading="Measures" rows={Object.entries(experiment.measures).map(([name, { label }]) => [name, label])} />
        </table>
      </div>
    </details>
  );
}
