/**
 * The REST interface for programs of our own time: {@code /api/v1}, described by an OpenAPI document that is made from
 * its answers. Key words: <em>answer</em> (a record as it is written in JSON), <em>operation</em> (an address with what it
 * takes and answers).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "calendar", "division", "unit", "matter", "appeal"})
package org.jiayuan.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
