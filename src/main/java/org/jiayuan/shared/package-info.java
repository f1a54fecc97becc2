/** The words every module speaks: who acts, when, where, what is sealed, which rule was broken. Knows no module. */
@NullMarked
package org.jiayuan.shared;

import org.jspecify.annotations.NullMarked;
