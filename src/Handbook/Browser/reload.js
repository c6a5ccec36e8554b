// Loads the page anew when the site behind it was built again. Only 'docs serve' puts this on pages, beside their own scripts.

(() => {
  const every = 1500;
  const shown = document.currentScript?.dataset.mark;

  async function ask() {
    try {
      const answer = await fetch('/.handbook/mark', { cache: 'no-store' });
      if (answer.ok && (await answer.text()) !== shown) {
        location.reload();
        return;
      }
    } catch {
      // The program ended. The page stays as it is, and finds the next one.
    }
    setTimeout(ask, every);
  }

  setTimeout(ask, every);
})();
