/**
 * What an upload really is, and pictures made safe: decided by content, measured before it is decoded, turned upright,
 * rid of all metadata, made smaller, covered where something must not show. Pure Java; knows no database and no person.
 */
@NullMarked
package org.jiayuan.archive.image;

import org.jspecify.annotations.NullMarked;
