package org.jiayuan.division;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which district this installation serves.
 *
 * @param home its 12-digit code
 */
@ConfigurationProperties("jiayuan.division")
record DivisionSettings(@DefaultValue("440305000000") String home) {}
