package org.jiayuan.redaction;

/**
 * What kind of personal datum was found; its name for a reader is {@code redaction.kind.<kind>}. Where two kinds lay
 * claim to the same characters, the first here has them.
 */
public enum Kind {
    /** An identity card, passport or travel permit. */
    ID_NUMBER,
    /** A bank card or account. */
    BANK_CARD,
    /** A mobile number or a landline. */
    PHONE,
    /** An address for electronic mail. */
    EMAIL,
    /** A name on WeChat, QQ and the like. */
    ACCOUNT,
    /** A vehicle's number plate. */
    PLATE,
    /** Which home in a building: unit and room. */
    HOUSE,
    /** A person's name, or the surname before a title. */
    NAME
}
