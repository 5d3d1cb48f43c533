// Everything works without this script; with it, lines arrive by themselves and forms do not
// reload the page.
import { keepDrafts } from './drafts.js';
import { sendOnEnter } from './enter.js';
import { recallTyped } from './history.js';
import { keepAtEnd, loadEarlier } from './lines.js';
import { followLive } from './live.js';
import { offerNextNames } from './names.js';
import { filterPeople } from './people.js';
import { postInPlace } from './posting.js';
import { markUnread } from './unread.js';

const lines = document.querySelector('.lines');
if (lines) {
  postInPlace(lines);
  keepDrafts(lines);
  sendOnEnter();
  recallTyped(lines);
  followLive(lines);
  loadEarlier(lines);
  keepAtEnd(lines);
}
markUnread(lines);
filterPeople();
offerNextNames();
