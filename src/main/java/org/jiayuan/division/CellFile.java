package org.jiayuan.division;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiayuan.division.CellsAreWrong.Wrong;
import org.jiayuan.division.Division.Level;
import org.jiayuan.division.Division.Point;
import org.jiayuan.division.GridCell.CellId;
import org.jiayuan.platform.Json;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Grid cells as GeoJSON: a FeatureCollection of polygons in WGS 84 with the properties {@code code} (14 digits) and
 * {@code name}.
 */
record CellFile(List<Feature> features) {

    static final int MOST_FEATURES = 5_000;
    private static final int MOST_WRONG = 50;
    private static final int LONGEST_NAME = 40;
    private static final Envelope CHINA = new Envelope(73, 136, 3, 54);
    private static final double FAR = 0.5;

    /**
     * A cell as the file has it.
     *
     * @param number its place in the file, from 1
     */
    record Feature(int number, CellId id, @Nullable String name, Geometry shape) {}

    /**
     * Reads and checks each feature for itself.
     *
     * @param communities finds a division that exists on the day from which the cells are to count
     * @throws CellsAreWrong naming every feature that is wrong
     */
    static CellFile read(String text, Function<String, Optional<Division>> communities) {
        var features = new ArrayList<Feature>();
        var wrong = new ArrayList<Wrong>();
        var seen = new HashMap<CellId, Integer>();
        var raw = raw(text);
        for (int number = 1; number <= raw.size() && wrong.size() < MOST_WRONG; number++) {
            try {
                var feature = feature(number, raw.get(number - 1), communities);
                var other = seen.putIfAbsent(feature.id(), number);
                if (other != null) {
                    throw new OneIsWrong("twice", Integer.toString(other));
                }
                features.add(feature);
            } catch (OneIsWrong one) {
                wrong.add(CellsAreWrong.wrong(number, one.what, one.about));
            }
        }
        if (!wrong.isEmpty()) {
            throw new CellsAreWrong(wrong);
        }
        return new CellFile(List.copyOf(features));
    }

    private static final class OneIsWrong extends RuntimeException {

        private final String what;
        private final String about;

        OneIsWrong(String what, String about) {
            super(what, null, false, false);
            this.what = what;
            this.about = about;
        }
    }

    private static List<?> raw(String text) {
        Object root;
        try {
            root = new Json(text).as(Object.class);
        } catch (RuntimeException noJson) {
            throw new CellsAreWrong(List.of(CellsAreWrong.wrong(0, "json", "")));
        }
        if (!(root instanceof Map<?, ?> file)
                || !"FeatureCollection".equals(file.get("type"))
                || !(file.get("features") instanceof List<?> features)
                || features.isEmpty()) {
            throw new CellsAreWrong(List.of(CellsAreWrong.wrong(0, "collection", "")));
        }
        if (file.get("crs") != null && !Json.of(file.get("crs")).text().matches("(?s).*(CRS84|EPSG:+4326).*")) {
            throw new CellsAreWrong(List.of(CellsAreWrong.wrong(0, "crs", "")));
        }
        if (features.size() > MOST_FEATURES) {
            throw new CellsAreWrong(List.of(CellsAreWrong.wrong(0, "many", Integer.toString(MOST_FEATURES))));
        }
        return features;
    }

    private static Feature feature(int number, @Nullable Object raw, Function<String, Optional<Division>> communities) {
        if (!(raw instanceof Map<?, ?> feature) || !"Feature".equals(feature.get("type"))) {
            throw new OneIsWrong("feature", "");
        }
        var properties = feature.get("properties") instanceof Map<?, ?> found ? found : Map.of();
        var code = String.valueOf(properties.get("code"));
        if (!code.matches("\\d{14}") || code.endsWith("00")) {
            throw new OneIsWrong("code", shown(code));
        }
        var id = CellId.of(code);
        var community = communities
                .apply(id.communityCode())
                .filter(division -> division.level() == Level.COMMUNITY)
                .orElseThrow(() -> new OneIsWrong("community", id.communityCode()));
        return new Feature(number, id, name(properties.get("name")), shape(feature.get("geometry"), community));
    }

    private static String shown(String code) {
        return code.length() > 20 ? code.substring(0, 20) + "…" : code;
    }

    private static @Nullable String name(@Nullable Object raw) {
        if (raw == null || raw.equals("")) {
            return null;
        }
        if (!(raw instanceof String name)
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(one -> one == 0xFFFD || Character.isISOControl(one))) {
            throw new OneIsWrong("cell-name", Integer.toString(LONGEST_NAME));
        }
        return name.strip();
    }

    private static Geometry shape(@Nullable Object raw, Division community) {
        Geometry shape;
        try {
            shape = new GeoJsonReader()
                    .read(Json.of(raw == null ? Map.of() : raw).text());
        } catch (ParseException | RuntimeException unreadable) {
            throw new OneIsWrong("geometry", "");
        }
        if (!(shape instanceof Polygon || shape instanceof MultiPolygon) || shape.isEmpty()) {
            throw new OneIsWrong("geometry", "");
        }
        if (!plausible(shape.getEnvelopeInternal(), community.centre())) {
            throw new OneIsWrong("bounds", "");
        }
        if (!new IsValidOp(shape).isValid() || shape.getArea() == 0) {
            throw new OneIsWrong("ring", "");
        }
        shape.setSRID(4326);
        return shape;
    }

    private static boolean plausible(Envelope frame, @Nullable Point centre) {
        if (!CHINA.contains(frame)) {
            return false;
        }
        if (centre == null) {
            return true;
        }
        var near = new Envelope(centre.lng() - FAR, centre.lng() + FAR, centre.lat() - FAR, centre.lat() + FAR);
        return near.contains(frame);
    }
}
