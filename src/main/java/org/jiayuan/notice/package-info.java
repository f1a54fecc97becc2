/**
 * Messages out. Key words: <em>notice</em> (a sentence for one person, kept in the product), <em>message</em> (the same
 * to her phone, where a gateway is configured). Listens to nobody: whose event it is, sends the notice.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "audit"})
package org.jiayuan.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
