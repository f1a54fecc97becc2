package org.jiayuan.matter;

/** Which try at an answer runs. */
public enum RoundKind {
    FIRST,
    REDO_ONE,
    REDO_TWO,
    FINAL
}
