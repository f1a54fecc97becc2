package org.jiayuan.division;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.core.io.ClassPathResource;

/** Nanshan's coarse outline with its islands, as shipped. */
final class Outline {

    private Outline() {}

    static String geoJson() {
        try {
            return new ClassPathResource("division/outline.geojson").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Geometry shape() {
        try {
            return new GeoJsonReader().read(geoJson()).buffer(0);
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
