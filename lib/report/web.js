/* Adds what the page can do without: hiding flags by whom they favour, and
 * going from flag to flag with n and p. */
(function () {
  "use strict";
  var tools = document.getElementById("tools");
  var flags = Array.prototype.slice.call(
    document.querySelectorAll("[data-direction]"));
  var titles = {
    favourable: "Show those that favour the organisation",
    unfavourable: "Show those against it",
    neutral: "Show the others"
  };
  var shown = {};

  function apply() {
    flags.forEach(function (flag) {
      var isOff = !shown[flag.dataset.direction];
      flag.classList.toggle("off", isOff);
      document.querySelectorAll(
        "a.no[data-flag='" + flag.dataset.flag + "']").forEach(function (mark) {
        mark.classList.toggle("off", isOff);
      });
    });
  }

  function addChoice(direction) {
    var label = document.createElement("label");
    var box = document.createElement("input");
    var count = flags.filter(function (flag) {
      return flag.dataset.direction === direction;
    }).length;

    if (count === 0)
      return;
    shown[direction] = true;
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", function () {
      shown[direction] = box.checked;
      apply();
    });
    label.appendChild(box);
    label.appendChild(document.createTextNode(
      " " + titles[direction] + " (" + count + ")"));
    tools.appendChild(label);
  }

  /* The next flag that is shown, in the order of the page. */
  function go(step) {
    var visible = flags.filter(function (flag) {
      return !flag.classList.contains("off");
    });
    var at = visible.findIndex(function (flag) {
      return "#" + flag.id === location.hash;
    });
    var next = at < 0 ? (step > 0 ? 0 : visible.length - 1) : at + step;

    if (visible[next])
      location.hash = visible[next].id;
  }

  document.addEventListener("keydown", function (event) {
    var tag = event.target.tagName;

    if (event.ctrlKey || event.altKey || event.metaKey || tag === "INPUT")
      return;
    if (event.key === "n")
      go(1);
    if (event.key === "p")
      go(-1);
  });
  Object.keys(titles).forEach(addChoice);
  if (flags.length > 0) {
    var help = document.createElement("span");
    help.textContent = "Keys: n next flag, p the one before";
    tools.appendChild(help);
    tools.hidden = false;
  }
}());
