"use strict";
(() => {
  const model = JSON.parse(document.getElementById("model").textContent);
  const { document: given, group, groups, signs, title } = model;
  const byId = (id) => document.getElementById(id);
  const heaviest = Math.max(1e-9, ...given.elements.edges.map(({ data }) => Math.abs(Number(data.weight ?? 1))));
  const styleOf = (edge) => signs.find(({ sign }) => sign === edge.data("sign")) ?? signs[0];
  const groupOf = (node) => groups[group[node.id()]] ?? { colour: "#DDDDDD", shape: "ellipse" };

  document.querySelector("h1").textContent = title;
  byId("network").setAttribute("aria-label", title);
  const network = cytoscape({
    container: byId("network"),
    elements: given.elements,
    layout: { name: "preset", padding: 40 },
    maxZoom: 4,
    style: [
      {
        selector: "node",
        style: {
          label: "data(name)", width: 26, height: 26, "font-size": 17, color: "#222222",
          "background-color": (node) => groupOf(node).colour, shape: (node) => groupOf(node).shape,
          "border-width": 1, "border-color": "#222222", "text-valign": "top", "text-margin-y": -3,
          "text-background-color": "#ffffff", "text-background-opacity": 0.7, "text-background-padding": 1,
          "text-wrap": "ellipsis", "text-max-width": 260, "min-zoomed-font-size": 6,
        },
      },
      {
        selector: "edge",
        style: {
          width: (edge) => 1 + 4 * Math.abs(Number(edge.data("weight") ?? 1)) / heaviest,
          "line-color": (edge) => styleOf(edge).colour, "line-style": (edge) => styleOf(edge).line,
          "line-dash-pattern": [9, 6],
          "curve-style": given.directed ? "bezier" : "haystack", opacity: 0.75,
          "target-arrow-color": (edge) => styleOf(edge).colour,
          "target-arrow-shape": given.directed ? "triangle" : "none",
        },
      },
      { selector: ":selected", style: { "overlay-color": "#000000", "overlay-opacity": 0.15, opacity: 1 } },
      { selector: ".faded", style: { opacity: 0.12 } },
    ],
  });

  const described = (name, value) => {
    const term = document.createElement("dt");
    const words = document.createElement("dd");
    term.textContent = name;
    words.textContent = String(value);
    byId("details").append(term, words);
  };
  const show = (heading, data) => {
    byId("chosen").textContent = heading;
    byId("details").replaceChildren();
    const hidden = ["id", "name", "label", "value", "source", "target"];
    Object.entries(data).filter(([name]) => !hidden.includes(name)).forEach(([name, value]) => described(name, value));
  };
  network.on("tap", "node", ({ target }) => {
    network.elements().addClass("faded");
    target.closedNeighborhood().removeClass("faded");
    show(target.data("name"), { id: target.id(), ties: target.degree(), ...target.data() });
  });
  network.on("tap", "edge", ({ target }) => {
    network.elements().removeClass("faded");
    show(`${target.source().data("name")} – ${target.target().data("name")}`, target.data());
  });
  network.on("tap", ({ target }) => { if (target === network) network.elements().removeClass("faded"); });
  byId("fit").addEventListener("click", () => network.fit(undefined, 40));

  const entry = (swatch, words) => {
    const item = document.createElement("li");
    item.append(swatch, document.createTextNode(words));
    byId("legend").append(item);
  };
  signs.filter(({ sign }) => network.edges().some((edge) => edge.data("sign") === sign)).forEach(({ colour, line, words }) => {
    const swatch = document.createElement("span");
    swatch.style.cssText = `width: 2.2rem; border-top: 3px ${line} ${colour}`;
    entry(swatch, words);
  });
  groups.forEach(({ name, colour, shape }) => {
    const swatch = document.createElement("span");
    const round = shape === "ellipse" ? "50%" : "0";
    swatch.style.cssText = `width: .8rem; height: .8rem; border: 1px solid #222; border-radius: ${round}; background: ${colour}`;
    swatch.title = shape;
    entry(swatch, `${name} (${shape})`);
  });
})();
