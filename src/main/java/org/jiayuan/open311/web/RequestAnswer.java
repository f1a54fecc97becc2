package org.jiayuan.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiayuan.matter.FindPhotos;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Published;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A request as it is given out. What is not known, or not public, is left out. */
record RequestAnswer(
        String serviceRequestId,
        String status,
        String statusNotes,
        String serviceName,
        String serviceCode,
        @Nullable String description,
        String agencyResponsible,
        String requestedDatetime,
        String updatedDatetime,
        String expectedDatetime,
        @Nullable String address,
        @Nullable String addressId,
        @Nullable Double lat,
        @JsonProperty("long") @Nullable Double lng,
        @Nullable String mediaUrl) {

    /** Puts them together, each with the photo that stands beside it. */
    @Component
    static class Maker {

        private final FindPhotos photos;

        Maker(FindPhotos photos) {
            this.photos = photos;
        }

        List<RequestAnswer> of(List<Published> matters, Call call) {
            var pictures = new HashMap<MatterId, FindPhotos.Beside>();
            matters.stream()
                    .filter(Published::shown)
                    .map(Published::id)
                    .collect(Collectors.groupingBy(MatterId::communityCode))
                    .forEach((community, ids) -> pictures.putAll(photos.of(community, ids)));
            return matters.stream()
                    .map(matter -> answer(matter, pictures, call.base()))
                    .toList();
        }

        private static RequestAnswer answer(Published matter, Map<MatterId, FindPhotos.Beside> pictures, String base) {
            var picture = pictures.get(matter.id());
            var point = matter.point();
            var cell = matter.cell();
            var closed = matter.closedAt();
            return new RequestAnswer(
                    matter.code(),
                    matter.done() ? "closed" : "open",
                    matter.says(),
                    matter.categoryName(),
                    matter.category(),
                    matter.text(),
                    matter.holder(),
                    written(matter.submittedAt()),
                    written(matter.done() && closed != null ? closed : matter.changedAt()),
                    written(matter.due()),
                    matter.place().isEmpty() ? null : matter.place(),
                    cell == null ? null : cell.code(),
                    point == null ? null : Double.valueOf(point.lat()),
                    point == null ? null : Double.valueOf(point.lng()),
                    picture == null ? null : base + picture.link().replaceAll("/small$", "/full"));
        }
    }

    /** With the offset of Shanghai. */
    static String written(Instant at) {
        return Shanghai.clock(at.truncatedTo(ChronoUnit.SECONDS))
                .format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
