package org.jiayuan.matter;

/**
 * What somebody wrote, twice: as she wrote it, and as the program redacted it. Only the second is ever stored in clear.
 *
 * @param original her words
 * @param redacted the same without names and numbers
 */
public record Wording(String original, String redacted) {}
