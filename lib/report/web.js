/* Adds what the page can do without: hiding flags by how they read, going from
 * flag to flag by key, and showing both sides of a flag that is followed. */
(function () {
  "use strict";
  var tools = document.getElementById("tools");
  var flags = Array.prototype.slice.call(
    document.querySelectorAll("[data-direction]"));
  var groups = Array.prototype.slice.call(document.querySelectorAll(".group"));
  var titles = {
    favourable: "those that read better for the organisation",
    unfavourable: "those that read worse",
    neutral: "those without a direction"
  };
  var shown = {};
  var boxes = [];
  var status = document.createElement("span");
  var hasKeys = false;

  function isOff(element) {
    return element.classList.contains("off");
  }

  function apply() {
    var count = 0;

    flags.forEach(function (flag) {
      flag.classList.toggle("off", !shown[flag.dataset.direction]);
      count += isOff(flag) ? 0 : 1;
    });
    groups.forEach(function (group) {
      group.classList.toggle("off", !group.querySelector(".flag:not(.off)"));
    });
    status.textContent = count + " of " + flags.length + " shown";
  }

  function addBox(text, isChecked, change) {
    var label = document.createElement("label");
    var box = document.createElement("input");

    box.type = "checkbox";
    box.checked = isChecked;
    box.addEventListener("change", function () {
      change(box.checked);
    });
    label.appendChild(box);
    label.appendChild(document.createTextNode(" " + text));
    tools.appendChild(label);
    return box;
  }

  function addChoice(direction) {
    var count = flags.filter(function (flag) {
      return flag.dataset.direction === direction;
    }).length;

    if (count === 0)
      return;
    shown[direction] = true;
    boxes.push(addBox("Show " + titles[direction] + " (" + count + ")", true,
      function (isChecked) {
        shown[direction] = isChecked;
        apply();
      }));
  }

  /* The next flag that is shown, in the order of the page. */
  function go(step) {
    var visible = flags.filter(function (flag) {
      return !isOff(flag);
    });
    var at = visible.findIndex(function (flag) {
      return "#" + flag.id === location.hash;
    });
    var next = at < 0 ? (step > 0 ? 0 : visible.length - 1) : at + step;

    if (visible[next])
      location.hash = visible[next].id;
  }

  /* Brings an element of a text that scrolls by itself into its middle. */
  function reveal(element) {
    var pane = element && element.closest(".pane");

    if (pane && pane.scrollHeight > pane.clientHeight)
      pane.scrollTop += element.getBoundingClientRect().top
        - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  }

  /* A flag that is hidden and followed is shown again; of a flag in one text,
   * the words in the other come into sight too. */
  function follow() {
    var target = document.getElementById(location.hash.slice(1));
    var parts = /^#(press|official|flag)-(\d+)$/.exec(location.hash);

    if (target && target.closest(".off")) {
      boxes.forEach(function (box) {
        box.checked = true;
      });
      Object.keys(shown).forEach(function (direction) {
        shown[direction] = true;
      });
      apply();
      target.scrollIntoView();
    }
    if (!parts)
      return;
    ["press", "official"].forEach(function (side) {
      if (side !== parts[1])
        reveal(document.getElementById(side + "-" + parts[2]));
    });
  }

  document.addEventListener("keydown", function (event) {
    if (!hasKeys || event.ctrlKey || event.altKey || event.metaKey)
      return;
    if (event.key === "n")
      go(1);
    if (event.key === "p")
      go(-1);
  });
  window.addEventListener("hashchange", follow);
  if (flags.length > 0) {
    Object.keys(titles).forEach(addChoice);
    addBox("Keys n and p lead to the next flag and the one before", false,
      function (isChecked) {
        hasKeys = isChecked;
      });
    status.setAttribute("role", "status");
    tools.appendChild(status);
    apply();
    tools.hidden = false;
  }
  if (location.hash)
    follow();
}());
