package org.jiayuan.division;

/** Squares of about a hundred metres beside each other at the Azure Coast, as GeoJSON. */
public final class CellScenes {

    private static final double SIDE = 0.001;

    private CellScenes() {}

    /** A square so many sides to the east and to the north. */
    public static String square(String code, double east, double north) {
        double west = 113.93 + east * SIDE;
        double south = 22.505 + north * SIDE;
        return polygon(
                code,
                "[[[%1$f,%2$f],[%3$f,%2$f],[%3$f,%4$f],[%1$f,%4$f],[%1$f,%2$f]]]"
                        .formatted(west, south, west + SIDE, south + SIDE));
    }

    /** A polygon with these coordinates. */
    public static String polygon(String code, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"name\":\"\"},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}";
    }

    /** A file of features. */
    public static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }
}
