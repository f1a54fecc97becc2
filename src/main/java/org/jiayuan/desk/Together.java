package org.jiayuan.desk;

/**
 * Something that can be done with several items of the queue in one go. A module declares it as a bean; the queue gives
 * those items a box to tick and a button that leads there.
 *
 * @param module whose items
 * @param kind of which kind
 * @param address where the ticked ones are sent
 * @param field the name of the field in which they are sent, each as {@code 440305007019/2026-418}
 * @param label the key of what the button says
 * @param pick the key of what a box says, with the item's number
 */
public record Together(String module, String kind, String address, String field, String label, String pick) {}
