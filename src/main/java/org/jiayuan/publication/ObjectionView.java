package org.jiayuan.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.publication.Publication.PublicationId;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An objection as a page shows it.
 *
 * @param words as they may be shown, or as she wrote them where the reader may read that
 * @param answer null while it waits
 * @param upheld whether she was right; null while it waits
 */
public record ObjectionView(
        UUID id,
        Instant at,
        Instant dueAt,
        String words,
        @Nullable String answer,
        @Nullable Boolean upheld,
        @Nullable UUID account) {

    /** Puts them together. */
    @Service
    public static class Query {

        private final Objections objections;
        private final WhoPublishes who;
        private final ReadPersonalData read;

        Query(Objections objections, WhoPublishes who, ReadPersonalData read) {
            this.objections = objections;
            this.who = who;
            this.read = read;
        }

        /** As everybody sees them: those answered, redacted. */
        public List<ObjectionView> answered(PublicationId id) {
            return objections.of(id).stream()
                    .filter(objection -> objection.answer != null)
                    .map(objection -> view(objection, objection.shownWords))
                    .toList();
        }

        /** How many wait for their answer. */
        public int waiting(PublicationId id) {
            return objections.unanswered(id);
        }

        /** Those somebody made herself, as they may be shown. */
        public List<ObjectionView> of(PublicationId id, UUID account) {
            return objections.of(id).stream()
                    .filter(objection -> account.equals(objection.accountId))
                    .map(objection -> view(objection, objection.shownWords))
                    .toList();
        }

        /** All of them with their own words, for who has to answer; the reading is written down. */
        @Transactional
        public List<ObjectionView> toAnswer(Publication publication, Act act) {
            who.require(act, publication);
            return objections.of(publication.id()).stream()
                    .map(objection -> view(
                            objection,
                            read.of(
                                            act,
                                            Reading.handling(
                                                    publication.id().communityCode(),
                                                    publication.id().object(),
                                                    objection.accountId,
                                                    "objection"))
                                    .text(ObjectToPublication.WORDS, objection.words)))
                    .toList();
        }

        private static ObjectionView view(Objection objection, String words) {
            return new ObjectionView(
                    objection.id.id(),
                    objection.at,
                    objection.dueAt,
                    words,
                    objection.shownAnswer,
                    objection.upheld,
                    objection.accountId);
        }
    }
}
