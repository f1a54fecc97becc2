package org.jiayuan.shared;

/** What a grant lets a person do in a unit. */
public enum Role {
    /** Looks at things on the spot: a member of a grid team. */
    GRID_MEMBER,
    /** Works on what the unit holds, takes in and checks. */
    CLERK,
    /** Heads the unit: grants extensions, shares out work, decides what only the head decides. */
    HEAD,
    /** Keeps the site: looks at texts and photos before they become public. */
    OPERATOR,
    /** Sees figures and registers of a division, and no personal detail. */
    LEAD,
    /** Keeps divisions, units, categories and the calendar. */
    SYSTEM_ADMIN,
    /** Keeps accounts and grants. */
    SECURITY_ADMIN,
    /** Reads the audit log. */
    AUDIT_ADMIN
}
