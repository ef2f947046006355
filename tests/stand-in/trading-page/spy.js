// Writes down what a page hears of a user: as early and as greedily as a page can listen.
window.heard = [];
for (const type of [
  ...['keydown', 'keypress', 'keyup', 'click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup'],
  ...['pointerdown', 'pointerup', 'pointercancel', 'touchstart', 'touchend', 'focusin', 'mouseover', 'pointermove'],
]) {
  for (const target of [window, document]) {
    target.addEventListener(type, (event) => window.heard.push(event), true);
  }
}
