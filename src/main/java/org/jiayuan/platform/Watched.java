package org.jiayuan.platform;

/**
 * A figure of a module that whoever runs the program watches. A bean of this type is given out with the others.
 *
 * @param name as it is given out, with points between its words
 * @param says what it is
 * @param sql a statement that answers it, from an index
 */
public record Watched(String name, String says, String sql) {}
