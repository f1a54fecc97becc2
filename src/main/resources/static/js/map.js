// Puts a map that can be moved in place of the drawing. In a form, a touch on it chooses the point.
const base = new URL('..', import.meta.url);
let library;

function leaflet() {
  library ??= new Promise((resolve, reject) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = new URL('leaflet/leaflet.css', base);
    document.head.prepend(sheet);
    const script = document.createElement('script');
    script.src = new URL('leaflet/leaflet.js', base);
    script.onload = () => resolve(window.L);
    script.onerror = reject;
    document.head.append(script);
  });
  return library;
}

const styleOf = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export default async figure => {
  const drawing = figure.querySelector('svg');
  const [L, cells, facilities] = await Promise.all([
    leaflet(),
    fetch(figure.dataset.cells).then(answer => answer.json()),
    figure.dataset.facilities ? fetch(figure.dataset.facilities).then(answer => answer.json()) : null,
  ]);
  const box = document.createElement('div');
  box.className = 'map__box';
  box.setAttribute('role', 'application');
  box.setAttribute('aria-label', drawing.getAttribute('aria-label'));
  drawing.replaceWith(box);
  const map = L.map(box, { attributionControl: false, scrollWheelZoom: false, zoomControl: false, zoomSnap: 0.25 });
  const { closer, farther } = figure.dataset;
  L.control.zoom({ position: 'topright', zoomInTitle: closer, zoomOutTitle: farther }).addTo(map);
  const own = { color: styleOf('--line-strong'), weight: 1.2, fillColor: styleOf('--surface'), fillOpacity: 0.9 };
  const chosen = { color: styleOf('--green'), weight: 2, fillColor: styleOf('--green-mist'), fillOpacity: 1 };
  const layers = new Map();
  const outline = L.geoJSON(cells, {
    style: () => own,
    onEachFeature: (feature, layer) => {
      layers.set(feature.properties.code, layer);
      layer.bindTooltip(feature.properties.cell, { permanent: true, direction: 'center', className: 'map__label' });
    },
  }).addTo(map);
  if (facilities) {
    L.geoJSON(facilities, {
      pointToLayer: (feature, at) => L.circleMarker(at, {
        radius: 6, color: styleOf('--surface'), weight: 1.5, fillColor: styleOf('--green'), fillOpacity: 1,
      }).bindTooltip(feature.properties.name),
    }).addTo(map);
  }
  // What the map stands in may be shown by another script only later; without a size it finds no view.
  let fitted = false;
  const fit = () => {
    if (fitted || !box.clientWidth) return;
    fitted = true;
    map.fitBounds(outline.getBounds(), { padding: [12, 12] });
  };
  fit();
  new ResizeObserver(fit).observe(box);
  const form = figure.closest('form');
  if (form) choosing(L, map, form, layers, own, chosen);
};

function choosing(L, map, form, layers, own, chosen) {
  let pin;
  const { lat, lng, cell } = form.elements;
  const select = code => layers.forEach((layer, key) => layer.setStyle(key === code ? chosen : own));
  map.on('click', event => {
    lat.value = event.latlng.lat.toFixed(6);
    lng.value = event.latlng.lng.toFixed(6);
    pin?.remove();
    pin = L.circleMarker(event.latlng, {
      radius: 9, color: styleOf('--surface'), weight: 2, fillColor: styleOf('--lychee'), fillOpacity: 1,
    }).addTo(map);
    const hit = [...layers].find(([, layer]) => contains(layer.feature.geometry, event.latlng));
    if (cell && hit) cell.value = hit[0];
    select(hit?.[0]);
    form.querySelector('[data-map-chosen]')?.removeAttribute('hidden');
  });
  cell?.addEventListener('change', () => {
    lat.value = '';
    lng.value = '';
    pin?.remove();
    select(cell.value);
  });
  if (cell?.value) select(cell.value);
}

function contains(geometry, at) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some(([ring]) => {
    let inside = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i];
      const [xj, yj] = ring[j];
      if (yi > at.lat !== yj > at.lat && at.lng < ((xj - xi) * (at.lat - yi)) / (yj - yi) + xi) inside = !inside;
    }
    return inside;
  });
}
