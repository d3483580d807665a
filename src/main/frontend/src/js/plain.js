// @page A page whose words all stand in it.
import { frame } from './frame.js';
import { showMe } from './me.js';

frame();
showMe();
