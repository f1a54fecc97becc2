package org.jiayuan.webhook.web;

import java.util.Set;
import org.jiayuan.webhook.RegisterWebhook.Wanted;
import org.jspecify.annotations.Nullable;

/** What was typed to register a webhook. */
public record WebhookForm(
        @Nullable String name,
        @Nullable String url,
        @Nullable String division,
        @Nullable Set<String> categories,
        @Nullable String language) {

    static WebhookForm empty() {
        return new WebhookForm("", "", "", Set.of(), "zh");
    }

    /** What was typed into that field. */
    public String typed(String field) {
        var typed = switch (field) {
            case "name" -> name;
            case "url" -> url;
            case "division" -> division;
            default -> language;
        };
        return typed == null ? "" : typed.strip();
    }

    /** Whether that category is ticked. */
    public boolean ticked(String category) {
        return categories != null && categories.contains(category);
    }

    Wanted wanted(String division) {
        return new Wanted(
                typed("name"),
                typed("url"),
                division,
                categories == null ? Set.of() : categories,
                typed("language").equals("en"));
    }
}
