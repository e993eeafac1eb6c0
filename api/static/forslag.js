// Suggestions under the search boxes, from /api/v1/suggest. Without this file the pages work as well.
"use strict";
for (const box of document.querySelectorAll("input[type=search]")) {
  const list = document.createElement("datalist");
  list.id = box.id + "-forslag";
  box.after(list);
  box.setAttribute("list", list.id);
  let waiting = 0;
  let latest = "";
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const typed = box.value.trim();
      latest = typed;
      if (typed.length < 2) {
        list.replaceChildren();
        return;
      }
      const answer = await fetch("/api/v1/suggest?q=" + encodeURIComponent(typed)).catch(() => null);
      if (!answer || !answer.ok || latest !== typed) {
        return;
      }
      const found = (await answer.json()).suggestions;
      list.replaceChildren(...found.map((one) => {
        const option = document.createElement("option");
        option.value = one.text;
        option.label = one.note ? one.text + " – " + one.note : one.text + " (" + one.kind + ")";
        return option;
      }));
    }, 120);
  });
}
