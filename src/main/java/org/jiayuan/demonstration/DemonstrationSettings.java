package org.jiayuan.demonstration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the demonstration district is loaded into an empty installation.
 *
 * @param enabled never in production
 * @param matters how many matters there are in about a year
 */
@ConfigurationProperties("jiayuan.demonstration")
record DemonstrationSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("220") int matters) {}
