// A button under every line to say and every message to send: it copies the words, without the quotation marks
// around them. Where the browser cannot copy there is no button.
(() => {
  const { copy = '', copied = '' } = document.currentScript?.dataset ?? {};

  /** @param {HTMLElement} block */
  function words(block) {
    const parts = [...block.querySelectorAll(':scope > :not(.admonition-title, button)')];
    const text = parts.map((part) => part.innerText.trim()).join('\n\n');
    return text.replace(/^["\u201c]([^"\u201c\u201d]*)["\u201d]$/, '$1');
  }

  for (const block of navigator.clipboard ? document.querySelectorAll('.admonition.say') : []) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tp-copy';
    button.textContent = copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(words(block));
      button.textContent = copied;
    });
    button.addEventListener('blur', () => {
      button.textContent = copy;
    });
    button.setAttribute('aria-live', 'polite');
    block.append(button);
  }
})();
