package org.jiayuan.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people prove who they are.
 *
 * @param secondFactorRequired whether staff must have a second factor; only a demonstration goes without
 */
@ConfigurationProperties("jiayuan.identity")
public record IdentitySettings(@DefaultValue("true") boolean secondFactorRequired) {}
