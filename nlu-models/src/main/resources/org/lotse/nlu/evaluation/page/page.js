// Sorts a table by the clicked column: by the number in data-by where cells have one, else by their text.
for (const button of document.querySelectorAll(".sortable th button")) {
  button.addEventListener("click", () => {
    const head = button.parentElement;
    const column = [...head.parentElement.children].indexOf(head);
    const body = head.closest("table").tBodies[0];
    const up = head.getAttribute("aria-sort") !== "ascending";
    const rows = [...body.rows].sort((one, other) => {
      const [a, b] = [one.cells[column], other.cells[column]];
      return a.dataset.by === undefined ? a.textContent.localeCompare(b.textContent) : a.dataset.by - b.dataset.by;
    });
    body.append(...(up ? rows : rows.reverse()));
    for (const other of head.parentElement.children) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
  });
}
