/** @file The page of the search: the printed box made live; the words stand in the address, so that a search can be linked. */
import { part } from '../../../book/prose/shared/dom';
import { searchBox } from '../search/box';

/** Makes the box live and takes the words of the address. */
export default function enliven(root: HTMLElement): void {
  const [field, status, list] = [part<HTMLInputElement>(root, 'field'), part(root, 'status'), part(root, 'list')];
  if (!field || !status || !list) return;
  field.value = new URLSearchParams(location.search).get('q')?.slice(0, 200) ?? '';
  const keep = (query: string): void => {
    const address = query ? `?${new URLSearchParams({ q: query }).toString()}` : location.pathname;
    history.replaceState(null, '', address);
  };
  searchBox({ field, status, list }, keep);
}
