package org.jiayuan.open311.web;

/** In what an answer is written: the address ends in it. */
enum Format {
    XML("text/xml; charset=utf-8"),
    JSON("application/json; charset=utf-8");

    /** As addresses end. */
    static final String PATTERN = ".{format:xml|json}";

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** Its media type, as the specification writes it. */
    String type() {
        return type;
    }

    /** That of an address; XML, which everybody reads, where it ends in neither. */
    static Format of(String path) {
        return path.endsWith(".json") ? JSON : XML;
    }
}
