package org.jiayuan.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jiayuan.platform.Json;

/** Sends messages through a provider's HTTP gateway. */
final class HttpGateway implements MessageSender {

    private final HttpClient client;
    private final NoticeSettings settings;
    private final URI address;

    HttpGateway(NoticeSettings settings, URI address) {
        this.settings = settings;
        this.address = address;
        this.client = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    @Override
    public void send(String phone, String text) {
        var body = Json.of(Map.of("phone", phone, "text", text, "sign", settings.sign()))
                .text();
        var request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + (settings.token() == null ? "" : settings.token()))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new MessageNotSent("the gateway answered " + status);
            }
        } catch (IOException failure) {
            throw new MessageNotSent(failure.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new MessageNotSent("stopped");
        }
    }
}
