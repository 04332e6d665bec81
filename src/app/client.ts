/** @file Entry of the client: the look, small helps for the whole page, and what wakes when the reader comes near. */
import 'katex/dist/katex.min.css';
import './styles/index.css';
import '../book/frame/widget.css';
import 'virtual:prose-classes.css';
import { followSettings } from '../book/settings';
import { enhance } from './client/enhancers';
import { wakeIslands } from './client/islands';
import { openNotes } from './client/notes';
import { keepOffline } from './client/offline';
import { followScrolling } from './client/rail';
import { focusScrollers } from './client/scrollers';
import { searchAnywhere } from './client/search';
import { themeToggle } from './client/theme-toggle';

// The styles of all views come with the page: printed figures need them before, or without, any widget's script.
import.meta.glob('../widgets/*/view.css', { eager: true });

// Without this word the page goes back to what it is without script: see theme-boot.
document.documentElement.dataset.script = 'runs';

followSettings();
themeToggle();
searchAnywhere();
followScrolling();
focusScrollers();
openNotes();
enhance();
wakeIslands();
keepOffline();
