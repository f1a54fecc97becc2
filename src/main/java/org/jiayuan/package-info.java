/** Jiayuan 家园: the platform on which a district runs its community governance. One package per noun. */
@NullMarked
package org.jiayuan;

import org.jspecify.annotations.NullMarked;
