/** @file The button of an action. */
import type { ReactNode } from 'react';
import type { Action } from '../actions';
import { actionsAt } from '../actions';
import { useFacts } from '../facts';
import { useFrame } from '../frame-tools';
import { Icon } from '../icon';

/** One button, or nothing; as an item of a list if so asked. Buttons do nothing without script, so they are not shown there. */
export function ActionButton({ action, item = false }: { action: Action; item?: boolean }): ReactNode {
  const tools = useFrame();
  const facts = useFacts();
  if (tools.hidden(action.id) || action.offered?.(facts) === false) return null;
  const { opens, pressed, id } = action;
  const open = opens === undefined ? undefined : opens === 'table' ? tools.ui.tableOpen : tools.ui.panel === opens;
  const icon = action.icon?.(facts);
  const button = (
    <button
      type="button"
      className={`btn needs-script${id === 'play' ? ' play' : ''}${action.place === 'share' ? ' line' : ''}`}
      data-action={id}
      aria-label={icon && action.label(facts)}
      aria-pressed={pressed?.(facts)}
      aria-expanded={open}
      aria-controls={opens && open ? `${tools.idPrefix}-${opens}` : undefined}
      disabled={action.enabled?.(facts) === false}
      onClick={() => void action.perform(tools, facts)}
    >
      {icon ? <Icon name={icon} /> : <span>{action.label(facts)}</span>}
    </button>
  );
  return item ? <li>{button}</li> : button;
}

/** All buttons of a place, as the items of a list. */
export function ActionItems({ place }: { place: Action['place'] }): ReactNode {
  return actionsAt(place).map((action) => <ActionButton key={action.id} action={action} item />);
}
