package org.jiayuan.appeal.web;

import org.jiayuan.matter.Matter.MatterId;

/**
 * A matter whose reporter has shown that it is hers.
 *
 * @param base the address its pages begin with: {@code /track/…} or {@code /my/matters/…}
 */
record Hers(MatterId id, String base) {}
