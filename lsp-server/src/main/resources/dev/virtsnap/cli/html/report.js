"use strict";
(function () {
  const query = document.getElementById("query");
  const boxes = Array.from(document.querySelectorAll("header.bar input[type=checkbox]"));
  const shown = document.getElementById("shown");
  const files = Array.from(document.querySelectorAll("section.file"), (section) => ({
    section,
    name: section.querySelector("h2").textContent.toLowerCase(),
    findings: Array.from(section.querySelectorAll(".finding"), (finding) => ({
      finding,
      severity: finding.dataset.severity,
      text: finding.textContent.toLowerCase(),
    })),
  }));

  // every word has to stand in the name of the file or in the finding
  function filter() {
    const words = query.value.toLowerCase().split(/\s+/).filter((word) => word);
    const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    let count = 0;
    let all = 0;
    for (const file of files) {
      let some = false;
      for (const each of file.findings) {
        const fits = severities.has(each.severity)
          && words.every((word) => file.name.includes(word) || each.text.includes(word));
        each.finding.hidden = !fits;
        some = some || fits;
        count += fits ? 1 : 0;
        all += 1;
      }
      file.section.hidden = !some;
    }
    shown.textContent = count === all ? "" : count + " of " + all + " shown";
  }

  function follow() {
    const hash = decodeURIComponent(location.hash.slice(1));
    if (hash.startsWith("search=")) {
      query.value = hash.slice("search=".length);
      filter();
      return;
    }
    const target = hash && document.getElementById(hash);
    if (target && target.closest("details")) {
      target.closest("details").open = true;
      target.scrollIntoView();
    }
  }

  query.addEventListener("input", filter);
  boxes.forEach((box) => box.addEventListener("change", filter));
  window.addEventListener("hashchange", follow);
  document.getElementById("filters").hidden = false;
  follow();
})();
