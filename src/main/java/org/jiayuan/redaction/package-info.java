/**
 * Finds personal data in what people write and hides it, so that what becomes public, is searched or compared never
 * holds it. Key words: <em>kind</em> (a phone number, a name, a house number…), <em>span</em> (where one stood and what
 * stands there now), <em>known</em> (what is known of the writer and must not show). Pure rules over text; a person
 * still looks before anything is published.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package org.jiayuan.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
