/** What people do with the program, in a real browser, on the demonstration district. */
@org.jspecify.annotations.NullMarked
package org.jiayuan.journeys;
