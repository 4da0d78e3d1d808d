"use strict";
(function () {
  // pages.js, which each page loads before this, says: address, title and text of every page
  const pages = window.virtsnapPages.map(([address, title, text]) => ({
    address,
    title,
    text,
    titleBelow: title.toLowerCase(),
    textBelow: text.toLowerCase(),
  }));
  const root = document.documentElement.dataset.root;
  const query = document.getElementById("query");
  const results = document.getElementById("results");
  const main = document.querySelector("main");
  const most = 60;

  function score(page, words) {
    let sum = 0;
    for (const word of words) {
      const inTitle = page.titleBelow.indexOf(word);
      if (inTitle === 0) {
        sum += 100;
      } else if (0 < inTitle) {
        sum += 40;
      } else if (page.textBelow.includes(word)) {
        sum += 1;
      } else {
        return 0;
      }
    }
    return sum;
  }

  function excerpt(page, word) {
    const at = Math.max(0, page.textBelow.indexOf(word) - 50);
    return (0 < at ? "…" : "") + page.text.slice(at, at + 170) + (at + 170 < page.text.length ? "…" : "");
  }

  function search() {
    const words = query.value.toLowerCase().split(/\s+/).filter((word) => word);
    main.hidden = 0 < words.length;
    results.hidden = !main.hidden;
    results.replaceChildren();
    if (words.length === 0) {
      return;
    }
    const found = pages
      .map((page) => ({ page, score: score(page, words) }))
      .filter((each) => 0 < each.score)
      .sort((a, b) => b.score - a.score);
    for (const { page } of found.slice(0, most)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = root + page.address;
      link.textContent = page.title;
      const text = document.createElement("p");
      text.textContent = excerpt(page, words[0]);
      item.append(link, text);
      results.append(item);
    }
    if (found.length === 0 || most < found.length) {
      const item = document.createElement("li");
      item.textContent = found.length === 0
        ? "No page has all of these words."
        : "and " + (found.length - most) + " more; another word narrows it down";
      results.append(item);
    }
  }

  function follow() {
    const hash = decodeURIComponent(location.hash.slice(1));
    if (hash.startsWith("search=")) {
      query.value = hash.slice("search=".length);
      search();
    }
  }

  query.addEventListener("input", search);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== query) {
      event.preventDefault();
      query.focus();
    }
  });
  window.addEventListener("hashchange", follow);
  query.hidden = false;
  follow();
})();
