package org.jiayuan.notice;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where messages go.
 *
 * @param gateway address of an HTTP gateway that takes {@code {"phone", "text", "sign"}}; without one, messages stand on
 *     the page {@code /outbox} of a development installation
 * @param token sent to it as a bearer token
 * @param sign the name messages are signed with
 * @param timeout how long it may take
 */
@ConfigurationProperties("jiayuan.notice")
record NoticeSettings(
        @Nullable URI gateway,
        @Nullable String token,
        @DefaultValue("家园") String sign,
        @DefaultValue("10s") Duration timeout) {}
