package org.jiayuan.division.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.Facilities;
import org.jiayuan.division.Places;
import org.jiayuan.platform.Json;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /communities/{code}/cells.geojson} and {@code facilities.geojson}: what the map shows, for any map. */
@Controller
class ShapesController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePublic();

    private final Divisions divisions;
    private final Places places;
    private final Facilities facilities;

    ShapesController(Divisions divisions, Places places, Facilities facilities) {
        this.divisions = divisions;
        this.places = places;
        this.facilities = facilities;
    }

    @GetMapping(value = "/communities/{code}/cells.geojson", produces = "application/geo+json")
    ResponseEntity<String> cells(@PathVariable String code) {
        var community = divisions.community(code);
        var writer = new GeoJsonWriter(6);
        writer.setEncodeCRS(false);
        var features = places.cells(community.code()).stream()
                .map(cell -> feature(
                        Json.raw(writer.write(cell.shape())),
                        Map.of("cell", cell.id().cell(), "code", cell.id().code(), "schematic", cell.schematic())))
                .toList();
        return collection(features);
    }

    @GetMapping(value = "/communities/{code}/facilities.geojson", produces = "application/geo+json")
    ResponseEntity<String> facilities(@PathVariable String code) {
        var community = divisions.community(code);
        var features = new ArrayList<Map<String, Object>>();
        for (var facility : facilities.of(community.code())) {
            features.add(feature(
                    Map.of(
                            "type",
                            "Point",
                            "coordinates",
                            List.of(facility.point().lng(), facility.point().lat())),
                    Map.of("name", facility.name(), "kind", facility.kind(), "approximate", facility.approximate())));
        }
        return collection(features);
    }

    private static Map<String, Object> feature(Object geometry, Map<String, Object> properties) {
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    private static ResponseEntity<String> collection(List<Map<String, Object>> features) {
        var collection = new LinkedHashMap<String, Object>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .body(Json.of(collection).text());
    }
}
