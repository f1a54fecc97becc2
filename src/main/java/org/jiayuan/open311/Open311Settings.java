package org.jiayuan.open311;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other systems are followed.
 *
 * @param poll how often one is asked about a matter that it has
 */
@ConfigurationProperties("jiayuan.open311")
record Open311Settings(@DefaultValue("10m") Duration poll) {}
